namespace Ops.Domain.Markets;

/// <summary>A measure with the own figure and those of peers.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class BenchmarkMeasure
{
    /// <summary>Creates the measure.</summary>
    /// <param name="id">Its name, unique in the benchmark.</param>
    /// <param name="direction">Higher or lower is better.</param>
    /// <param name="weight">How much it counts; at least 0.</param>
    /// <param name="own">The own figure.</param>
    /// <param name="peers">At least four peers' figures: checked in the benchmark.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public BenchmarkMeasure(string id, Direction direction, double weight, double own, params ReadOnlySpan<double> peers)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Direction = Guard.Defined(direction, nameof(direction));
        Weight = Guard.Finite(weight, nameof(weight));
        Own = Guard.Finite(own, nameof(own));
        Guard.Finite(peers, nameof(peers));
        Peers = [.. peers];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>Higher or lower is better.</summary>
    public Direction Direction { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }

    /// <summary>The own figure.</summary>
    public double Own { get; }

    /// <summary>The peers' figures.</summary>
    public ImmutableArray<double> Peers { get; }
}
