using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How far a scenario belongs to the tail: wholly above the value at risk, in equal parts at it.</summary>
internal readonly record struct TailWeights(OrderPlace Place, double Edge, double AtEdge)
{
    public static TailWeights Of(ReadOnlySpan<double> totals, double level)
    {
        var place = new OrderPlace(totals.Length, level);
        Span<double> found = stackalloc double[1];
        Selection.Of(totals, new Itself(), [place.Rank - 1], found);
        double edge = found[0];
        int above = 0;
        int equal = 0;
        foreach (double total in totals)
        {
            above += total > edge ? 1 : 0;
            equal += total == edge ? 1 : 0;
        }
        return new TailWeights(place, edge, (place.Above - above) / equal);
    }

    public double At(double total) =>
        total > Edge ? 1
        : total == Edge ? AtEdge
        : 0;
}
