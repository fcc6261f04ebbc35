namespace Ops.Domain.Customers;

/// <summary>One item in the ranking.</summary>
public sealed record AbcRank
{
    internal AbcRank(string id, Money amount, double share, double cumulativeShare, AbcClass @class)
    {
        Id = id;
        Amount = amount;
        Share = share;
        CumulativeShare = cumulativeShare;
        Class = @class;
    }

    /// <summary>The item.</summary>
    public string Id { get; }

    /// <summary>What it comes to.</summary>
    public Money Amount { get; }

    /// <summary>Amount / total.</summary>
    public double Share { get; }

    /// <summary>The amounts up to this one / total.</summary>
    public double CumulativeShare { get; }

    /// <summary>The class: by the cumulative share before the item.</summary>
    public AbcClass Class { get; }
}
