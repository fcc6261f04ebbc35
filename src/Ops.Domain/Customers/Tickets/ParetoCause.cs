namespace Ops.Domain.Customers;

/// <summary>A cause in a Pareto analysis.</summary>
public sealed record ParetoCause
{
    internal ParetoCause(string cause, long count, decimal weight, double share, double cumulativeShare, AbcClass @class)
    {
        Cause = cause;
        Count = count;
        Weight = weight;
        Share = share;
        CumulativeShare = cumulativeShare;
        Class = @class;
    }

    /// <summary>The cause.</summary>
    public string Cause { get; }

    /// <summary>How many tickets have it.</summary>
    public long Count { get; }

    /// <summary>The sum of their weights.</summary>
    public decimal Weight { get; }

    /// <summary>Weight / total.</summary>
    public double Share { get; }

    /// <summary>The share of this cause and all before it.</summary>
    public double CumulativeShare { get; }

    /// <summary>A while the share before the cause is below the first limit, B below the second, otherwise C.</summary>
    public AbcClass Class { get; }
}
