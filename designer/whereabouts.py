"""Where something runs that one program does for a whole desk: in this window, or in another program."""

from __future__ import annotations

import os
import platform

from PySide6.QtCore import QCoreApplication

from runtime.model.holder import Holder


def whereabouts(holder: str) -> str:
    """“in this window”, “in another program on this computer” or “in another program on shop-pc”."""
    held, here = Holder.read(holder), Holder(platform.node(), str(os.getpid()))
    translate = QCoreApplication.translate
    if held.same_program(here):
        return translate("Whereabouts", "in this window")
    if held.computer == here.computer:
        return translate("Whereabouts", "in another program on this computer")
    return translate("Whereabouts", "in another program on {computer}").format(computer=held.computer)
