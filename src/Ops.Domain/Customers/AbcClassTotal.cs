namespace Ops.Domain.Customers;

/// <summary>What one class comes to.</summary>
public sealed record AbcClassTotal
{
    internal AbcClassTotal(AbcClass @class, int count, double countShare, Money amount, double amountShare)
    {
        Class = @class;
        Count = count;
        CountShare = countShare;
        Amount = amount;
        AmountShare = amountShare;
    }

    /// <summary>The class.</summary>
    public AbcClass Class { get; }

    /// <summary>How many items it has.</summary>
    public int Count { get; }

    /// <summary>Count / all items.</summary>
    public double CountShare { get; }

    /// <summary>What they come to.</summary>
    public Money Amount { get; }

    /// <summary>Amount / total.</summary>
    public double AmountShare { get; }
}
