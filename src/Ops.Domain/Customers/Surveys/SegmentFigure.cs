using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>One segment beside all others together.</summary>
public sealed record SegmentFigure
{
    internal SegmentFigure(string id, ProportionComparison againstRest)
    {
        Id = id;
        AgainstRest = againstRest;
    }

    /// <summary>The segment's key.</summary>
    public string Id { get; }

    /// <summary>The test of the segment (after) against all others together (before), never against a total that contains it.</summary>
    public ProportionComparison AgainstRest { get; }

    /// <summary>The segment's share.</summary>
    public double Share => AgainstRest.After.Share.GetValueOrDefault();

    /// <summary>The share of all others together.</summary>
    public double RestShare => AgainstRest.Before.Share.GetValueOrDefault();

    /// <summary>Share − share of the others.</summary>
    public double Difference => Share - RestShare;

    /// <summary>The two-sided p-value of the difference, before any correction.</summary>
    public double PValue => AgainstRest.PValue.GetValueOrDefault(1);

    /// <summary>The p-value corrected for the number of segments after Bonferroni.</summary>
    public double Bonferroni { get; internal init; }

    /// <summary>The p-value corrected after Holm: as safe as Bonferroni's, and finds more.</summary>
    public double Holm { get; internal init; }

    /// <summary>The p-value corrected after Benjamini and Hochberg: holds the share of false findings among all findings.</summary>
    public double BenjaminiHochberg { get; internal init; }

    /// <summary>True when Holm's p-value is at most the significance level.</summary>
    public bool IsSignificantHolm { get; internal init; }

    /// <summary>True when Benjamini's and Hochberg's p-value is at most the significance level.</summary>
    public bool IsSignificantBenjaminiHochberg { get; internal init; }
}
