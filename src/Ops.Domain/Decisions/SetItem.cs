namespace Ops.Domain.Decisions;

/// <summary>Something to take as a whole or to leave: what it costs and what it is worth.</summary>
public readonly record struct SetItem
{
    /// <summary>Creates the item.</summary>
    /// <param name="id">Its name, unique in the list.</param>
    /// <param name="cost">What it costs, at least 0; exact, in any unit.</param>
    /// <param name="value">What it is worth, at least 0, in any unit.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a negative cost, a value that is negative, NaN or infinite.</exception>
    public SetItem(string id, decimal cost, double value)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Cost = Guard.InRange(cost, 0m, decimal.MaxValue, nameof(cost));
        Value = Guard.NotNegative(value, nameof(value));
    }

    /// <summary>The item's name.</summary>
    public string Id { get; }

    /// <summary>What it costs.</summary>
    public decimal Cost { get; }

    /// <summary>What it is worth.</summary>
    public double Value { get; }
}
