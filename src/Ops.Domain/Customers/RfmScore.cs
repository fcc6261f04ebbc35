namespace Ops.Domain.Customers;

/// <summary>The scores of one customer; the best is the number of bins, the worst 1.</summary>
public readonly record struct RfmScore
{
    internal RfmScore(string customer, int recency, int frequency, int monetary)
    {
        Customer = customer;
        Recency = recency;
        Frequency = frequency;
        Monetary = monetary;
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>The score of recency: high for a recent order.</summary>
    public int Recency { get; }

    /// <summary>The score of the number of orders.</summary>
    public int Frequency { get; }

    /// <summary>The score of the amount.</summary>
    public int Monetary { get; }
}
