namespace Ops.Domain.Customers;

/// <summary>An item with its shrunk score.</summary>
public sealed record RankedItem
{
    internal RankedItem(string id, long count, double? mean, double score, int rank)
    {
        Id = id;
        Count = count;
        Mean = mean;
        Score = score;
        Rank = rank;
    }

    /// <summary>The item's key.</summary>
    public string Id { get; }

    /// <summary>How many ratings it has.</summary>
    public long Count { get; }

    /// <summary>The plain mean of its ratings; null without ratings.</summary>
    public double? Mean { get; }

    /// <summary>(C·m + sum)/(C + count).</summary>
    public double Score { get; }

    /// <summary>1 + the number of items with a higher score.</summary>
    public int Rank { get; }
}
