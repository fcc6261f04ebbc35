namespace Ops.Domain.Numerics;

/// <summary>Count, sum, extremes and the sums of powers 2 to 4 of the distances from the mean, of one part of the data.</summary>
/// <remarks>The formulas for joining two parts are those of Chan, Golub and LeVeque 1983 (M2) and Pébay 2008 (M3, M4).</remarks>
internal struct MomentSums : IMergeable<MomentSums>
{
    public long Count;
    public CompensatedSum Sum;
    public double M2;
    public double M3;
    public double M4;
    public double Minimum;
    public double Maximum;

    public static MomentSums Of(double value) =>
        new()
        {
            Count = 1,
            Sum = new CompensatedSum { High = value },
            Minimum = value,
            Maximum = value,
        };

    public static MomentSums Merge(in MomentSums first, in MomentSums second)
    {
        if (first.Count == 0)
            return second;
        if (second.Count == 0)
            return first;
        var (meanA, restA) = first.Sum.DividedBy(first.Count);
        var (meanB, restB) = second.Sum.DividedBy(second.Count);
        double delta = meanB - meanA + (restB - restA);
        long count = first.Count + second.Count;
        double n = count;
        double a = first.Count / n;
        double b = second.Count / n;
        double between = delta * delta * first.Count * b;
        double m2A = first.M2;
        double m2B = second.M2;
        var sum = first.Sum;
        sum.Add(second.Sum);
        sum.Normalize();
        return new MomentSums
        {
            Count = count,
            Sum = sum,
            M2 = m2A + m2B + between,
            M3 = first.M3 + second.M3 + (between * delta * (a - b)) + (3 * delta * ((a * m2B) - (b * m2A))),
            M4 =
                first.M4
                + second.M4
                + (between * delta * delta * ((a * a) - (a * b) + (b * b)))
                + (6 * delta * delta * ((a * a * m2B) + (b * b * m2A)))
                + (4 * delta * ((a * second.M3) - (b * first.M3))),
            Minimum = Math.Min(first.Minimum, second.Minimum),
            Maximum = Math.Max(first.Maximum, second.Maximum),
        };
    }
}
