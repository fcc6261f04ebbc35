namespace Ops.Domain.Risks;

/// <summary>An amount of capital or loss that is to be added to correlated others.</summary>
public readonly record struct CorrelatedItem
{
    private readonly string? _id;

    /// <summary>Creates the item.</summary>
    /// <param name="id">Its id, not blank.</param>
    /// <param name="amount">The amount: at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, a negative amount, NaN, infinity.</exception>
    public CorrelatedItem(string id, double amount)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Amount = Guard.NotNegative(amount, nameof(amount));
    }

    /// <summary>The id; empty for the default item.</summary>
    public string Id => _id ?? "";

    /// <summary>The amount.</summary>
    public double Amount { get; }
}
