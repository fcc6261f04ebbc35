namespace Ops.Domain.Processes;

/// <summary>A transition of a Petri net (变迁).</summary>
/// <remarks>Two transitions are equal when both texts are. <c>default</c> has no id and is refused by a net.</remarks>
public readonly record struct NetTransition
{
    /// <summary>Creates a transition.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="label">The activity that it stands for; null for a silent transition, never blank.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public NetTransition(string id, string? label)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Label = label is null ? null : Guard.NotBlank(label, nameof(label));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The activity that it stands for; null for a silent transition.</summary>
    public string? Label { get; }

    /// <summary>True if firing it leaves no event.</summary>
    public bool IsSilent => Label is null;
}
