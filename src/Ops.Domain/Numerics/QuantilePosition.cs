namespace Ops.Domain.Numerics;

/// <summary>Between which two ranks (from 0) a quantile lies, and with which weight on the upper one.</summary>
internal readonly record struct QuantilePosition(int Lower, int Upper, double Weight)
{
    /// <summary>A position this close to a rank is that rank: the product n·p carries rounding errors (as in R).</summary>
    private const double Fuzz = 4 * 2.220446049250313e-16;

    public static QuantilePosition Of(int count, double probability, QuantileMethod method)
    {
        double n = count;
        if (method == QuantileMethod.Type7)
        {
            double index = 1 + ((n - 1) * probability);
            double floor = Math.Floor(index);
            return At(count, floor, index - floor);
        }
        double position = method switch
        {
            QuantileMethod.Type1 or QuantileMethod.Type2 or QuantileMethod.Type4 => n * probability,
            QuantileMethod.Type3 => (n * probability) - 0.5,
            QuantileMethod.Type5 => Plotting(n, probability, 0.5),
            QuantileMethod.Type6 => Plotting(n, probability, 0),
            QuantileMethod.Type8 => Plotting(n, probability, 1.0 / 3),
            _ => Plotting(n, probability, 3.0 / 8),
        };
        double rank = Math.Floor(position + Fuzz);
        double rest = position - rank;
        if (Math.Abs(rest) < Fuzz)
            rest = 0;
        double weight = method switch
        {
            QuantileMethod.Type1 => rest > 0 ? 1 : 0,
            QuantileMethod.Type2 => rest > 0 ? 1 : 0.5,
            QuantileMethod.Type3 => rest == 0 && Math.IEEERemainder(rank, 2) == 0 ? 0 : 1,
            _ => rest,
        };
        return At(count, rank, weight);
    }

    public double Between(double lower, double upper) => lower == upper ? lower : ((1 - Weight) * lower) + (Weight * upper);

    private static double Plotting(double n, double probability, double a) => a + (probability * (n + 1 - a - a));

    private static QuantilePosition At(int count, double rank, double weight) =>
        new((int)Math.Clamp(rank - 1, 0, count - 1), (int)Math.Clamp(rank, 0, count - 1), weight);
}
