namespace Ops.Domain.Coordination;

/// <summary>A group of things that must be ready before a launch.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ReadinessGate
{
    /// <summary>Creates the gate.</summary>
    /// <param name="id">Its name, unique in the launch.</param>
    /// <param name="weight">How much it counts; at least 0. Checked when read.</param>
    /// <param name="isMust">Whether nothing may start without all of it.</param>
    /// <param name="items">What it asks for; at least one. Checked when read.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public ReadinessGate(string id, double weight, bool isMust, params ReadOnlySpan<ReadinessItem> items)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Weight = Guard.Finite(weight, nameof(weight));
        IsMust = isMust;
        Items = [.. items];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }

    /// <summary>Whether nothing may start without all of it.</summary>
    public bool IsMust { get; }

    /// <summary>What it asks for.</summary>
    public ImmutableArray<ReadinessItem> Items { get; }
}
