namespace Ops.Domain.Processes;

/// <summary>Someone, or a group, with a capacity that may be split over skills.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class SkilledStaff
{
    /// <summary>Creates staff.</summary>
    /// <param name="id">The key.</param>
    /// <param name="capacity">How much they can do, in the unit of the demands; at least 0.</param>
    /// <param name="skills">What they can do; a skill named twice counts once, none for nothing that is asked for.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text or a negative capacity.</exception>
    public SkilledStaff(string id, decimal capacity, params ReadOnlySpan<string> skills)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Capacity = Guard.InRange(capacity, 0, decimal.MaxValue, nameof(capacity));
        for (int i = 0; i < skills.Length; i++)
            Guard.NotBlank(skills[i], Guard.At(nameof(skills), i));
        Skills = [.. skills];
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>How much they can do.</summary>
    public decimal Capacity { get; }

    /// <summary>What they can do.</summary>
    public ImmutableArray<string> Skills { get; }
}
