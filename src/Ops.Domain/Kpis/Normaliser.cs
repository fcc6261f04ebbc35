using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>One indicator's values made comparable, gaps kept or filled with the worst.</summary>
internal static class Normaliser
{
    /// <summary>Refuses an indicator of too few values; asked of all indicators before any of them is scaled.</summary>
    public static void Require(IndexIndicator indicator, double?[] values, MissingScore missing)
    {
        int present = values.Count(value => value is not null);
        if (present < 2)
            throw Faults.Insufficient($"indicator '{indicator.Id}'", $"{present} values, 2 needed", "leave the indicator out");
        if (missing == MissingScore.Fail && present < values.Length)
            throw Faults.Insufficient(
                $"indicator '{indicator.Id}'",
                "a unit has no value",
                "give it one, or choose another rule for missing values"
            );
    }

    public static double?[] Of(IndexIndicator indicator, double?[] values, CompositeIndexOptions options)
    {
        double[] present = [.. values.OfType<double>().Select(value => indicator.Sign * value)];
        double low = present.Min();
        double high = present.Max();
        if (Order.IsTie(low, high))
            throw Faults.ZeroDenominator(
                $"indicator '{indicator.Id}'",
                "all values are equal",
                "leave the indicator out: it decides nothing"
            );
        double[] scaled = options.Normalisation switch
        {
            Normalisation.MinMax => Array.ConvertAll(present, value => (value - low) / (high - low)),
            Normalisation.ZScore => ZScores(present),
            _ => Array.ConvertAll(present, value => Beaten(present, value)),
        };
        double? gap = options.Missing == MissingScore.Worst ? scaled.Min() : null;
        int next = 0;
        return Array.ConvertAll(values, value => value is null ? gap : scaled[next++]);
    }

    private static double[] ZScores(double[] values)
    {
        var moments = Moments.Of(values);
        double deviation = moments.StandardDeviation.GetValueOrDefault();
        return Array.ConvertAll(values, value => (value - moments.Mean) / deviation);
    }

    private static double Beaten(double[] values, double own)
    {
        int equal = values.Count(value => Order.IsTie(value, own));
        int worse = values.Count(value => value < own && !Order.IsTie(value, own));
        return (worse + (0.5 * (equal - 1))) / (values.Length - 1);
    }
}
