namespace Ops.Domain.Kpis;

/// <summary>A dimension with the elements that together explain a deviation.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class RootCauseCandidate
{
    internal RootCauseCandidate(string dimension, ImmutableArray<RootCauseElement> elements)
    {
        Dimension = dimension;
        Elements = elements;
        ExplanatoryPower = elements.Sum(element => element.ExplanatoryPower);
        Surprise = elements.Sum(element => element.Surprise);
    }

    /// <summary>The dimension.</summary>
    public string Dimension { get; }

    /// <summary>The elements, most surprising first.</summary>
    public ImmutableArray<RootCauseElement> Elements { get; }

    /// <summary>The share of the deviation that they explain together.</summary>
    public double ExplanatoryPower { get; }

    /// <summary>Their summed surprise.</summary>
    public double Surprise { get; }
}
