namespace Ops.Domain.Processes;

/// <summary>One item of a stock: what it is worth in a period, and how much was asked for in each of some periods.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class StockItem
{
    /// <summary>Creates an item.</summary>
    /// <param name="id">The key of the item.</param>
    /// <param name="value">What it is worth: usually the money it turned over; at least 0.</param>
    /// <param name="demands">The demand of each period, at least 0 each; none if it is not known.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key or a negative figure.</exception>
    public StockItem(string id, decimal value, params ReadOnlySpan<decimal> demands)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Value = Guard.InRange(value, 0, decimal.MaxValue, nameof(value));
        for (int i = 0; i < demands.Length; i++)
            Guard.InRange(demands[i], 0, decimal.MaxValue, Guard.At(nameof(demands), i));
        Demands = [.. demands];
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>What it is worth.</summary>
    public decimal Value { get; }

    /// <summary>The demand of each period.</summary>
    public ImmutableArray<decimal> Demands { get; }
}
