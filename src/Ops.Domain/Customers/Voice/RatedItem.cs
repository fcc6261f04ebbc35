namespace Ops.Domain.Customers;

/// <summary>A fact: how many ratings an item (a product, a branch, an agent) has, and their sum.</summary>
/// <remarks>Two are equal when all three parts are. <c>default</c> is an item without a name and ratings.</remarks>
public readonly record struct RatedItem
{
    private readonly string? _id;

    /// <summary>Creates the fact.</summary>
    /// <param name="id">The item's key.</param>
    /// <param name="count">How many ratings it has; at least 0.</param>
    /// <param name="sum">Their sum; finite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a negative count, NaN or infinity.</exception>
    public RatedItem(string id, long count, double sum)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Count = Guard.InRange(count, 0, long.MaxValue, nameof(count));
        Sum = Guard.Finite(sum, nameof(sum));
    }

    /// <summary>The item's key.</summary>
    public string Id => _id ?? "";

    /// <summary>How many ratings it has.</summary>
    public long Count { get; }

    /// <summary>Their sum.</summary>
    public double Sum { get; }
}
