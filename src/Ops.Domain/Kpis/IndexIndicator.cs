namespace Ops.Domain.Kpis;

/// <summary>An indicator of a composite index: how much it counts, and which way is good.</summary>
public sealed record IndexIndicator
{
    /// <summary>Declares an indicator.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="weight">How much it counts beside the others, at least 0.</param>
    /// <param name="direction">Higher or lower is better.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a weight that is negative, NaN or infinite, a direction without order.</exception>
    public IndexIndicator(string id, double weight, Direction direction)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Weight = Guard.NotNegative(weight, nameof(weight));
        Sign = Order.Sign(direction, nameof(direction));
        Direction = direction;
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>How much it counts beside the others.</summary>
    public double Weight { get; }

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; }

    internal int Sign { get; }
}
