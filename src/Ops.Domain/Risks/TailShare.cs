namespace Ops.Domain.Risks;

/// <summary>What one risk adds to the tail value at risk of the total.</summary>
public readonly record struct TailShare
{
    private readonly string? _id;

    internal TailShare(string id, double contribution, double? share)
    {
        _id = id;
        Contribution = contribution;
        Share = share;
    }

    /// <summary>The risk.</summary>
    public string Id => _id ?? "";

    /// <summary>Its mean loss in the tail, in the unit of the losses; the contributions of all risks add up to the tail value at risk.</summary>
    public double Contribution { get; }

    /// <summary>Its share of the tail value at risk; null when that is 0.</summary>
    public double? Share { get; }
}
