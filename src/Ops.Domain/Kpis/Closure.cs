namespace Ops.Domain.Kpis;

/// <summary>A decomposition closes to its total or it is not given at all.</summary>
internal static class Closure
{
    private const double Tolerance = 1e-9;

    /// <summary>The parts must add up to the total exactly.</summary>
    public static void Require(IEnumerable<Fraction> parts, Fraction total)
    {
        if (Fraction.Sum(parts) != total)
            throw Open((Fraction.Sum(parts) - total).ToDouble());
    }

    /// <summary>The parts must add up to the total within 1e-9 of the greatest magnitude involved.</summary>
    public static void Require(ReadOnlySpan<double> parts, double total, double scale)
    {
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part;
            scale = Math.Max(scale, Math.Abs(part));
        }
        if (!(Math.Abs(sum - total) <= Tolerance * scale))
            throw Open(sum - total);
    }

    private static OpsException Open(double gap) =>
        Faults.Overflow("effects", $"the parts miss the total by {Figures.Text(gap)}", "give figures that are closer in size");
}
