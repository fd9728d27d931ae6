"""What a person does with a desk: design its Blueprints, watch them. Each workspace puts panels together."""
