namespace Ops.Domain.Risks;

/// <summary>How much of a model's variance one input explains.</summary>
public readonly record struct SobolIndex
{
    internal SobolIndex(double firstOrder, double total)
    {
        FirstOrder = firstOrder;
        Total = total;
    }

    /// <summary>By itself; about 0 to 1, in a small sample also a little outside.</summary>
    public double FirstOrder { get; }

    /// <summary>With all that it does together with other inputs.</summary>
    public double Total { get; }
}
