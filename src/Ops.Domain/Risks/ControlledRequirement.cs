namespace Ops.Domain.Risks;

/// <summary>A requirement and the controls that shall meet it.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ControlledRequirement
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The requirement, unique in its list.</param>
    /// <param name="controls">Its controls by id, each once; perhaps none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id. <see cref="FaultCode.DuplicateKey"/>: a control twice.
    /// </exception>
    public ControlledRequirement(string id, params ReadOnlySpan<string> controls)
    {
        Id = Guard.NotBlank(id, nameof(id));
        if (controls.Length > 0)
            UniqueIds.Check(controls, nameof(controls), control => control);
        Controls = [.. controls];
    }

    /// <summary>The requirement.</summary>
    public string Id { get; }

    /// <summary>Its controls.</summary>
    public ImmutableArray<string> Controls { get; }
}
