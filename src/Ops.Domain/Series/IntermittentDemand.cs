namespace Ops.Domain.Series;

/// <summary>Demand that comes now and then: its size and its frequency are smoothed apart.</summary>
public static class IntermittentDemand
{
    /// <summary>Croston 1972: smoothed size over smoothed interval between demands.</summary>
    /// <param name="values">Demand per period in time order, none below 0, at least one above.</param>
    /// <param name="alpha">Smoothing of the size, in (0, 1].</param>
    /// <param name="beta">Smoothing of the interval, in (0, 1]; null for alpha.</param>
    /// <returns>The forecast of demand per period.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a negative demand, a smoothing
    /// parameter out of range. <see cref="FaultCode.InsufficientData"/>: no demand at all.
    /// </exception>
    public static IntermittentForecast Croston(ReadOnlySpan<double> values, double alpha, double? beta = null) =>
        ByInterval(values, alpha, beta, factor: 1, new Phrase("Croston 1972", "Croston 1972"));

    /// <summary>Syntetos and Boylan 2005: Croston's forecast times 1 − β/2, which takes out its bias.</summary>
    /// <param name="values">Demand per period in time order, none below 0, at least one above.</param>
    /// <param name="alpha">Smoothing of the size, in (0, 1].</param>
    /// <param name="beta">Smoothing of the interval, in (0, 1]; null for alpha.</param>
    /// <returns>The forecast of demand per period.</returns>
    /// <exception cref="OpsException">As <see cref="Croston"/>.</exception>
    public static IntermittentForecast SyntetosBoylan(ReadOnlySpan<double> values, double alpha, double? beta = null) =>
        ByInterval(values, alpha, beta, factor: 1 - ((beta ?? alpha) / 2), new Phrase("Syntetos & Boylan 2005", "Syntetos 与 Boylan 2005"));

    /// <summary>Teunter, Syntetos and Babai 2011: smoothed size times smoothed probability, which falls while no demand comes.</summary>
    /// <param name="values">Demand per period in time order, none below 0, at least one above.</param>
    /// <param name="alpha">Smoothing of the size, in (0, 1].</param>
    /// <param name="beta">Smoothing of the probability, in (0, 1]; null for alpha.</param>
    /// <returns>The forecast of demand per period.</returns>
    /// <exception cref="OpsException">As <see cref="Croston"/>.</exception>
    public static IntermittentForecast TeunterSyntetosBabai(ReadOnlySpan<double> values, double alpha, double? beta = null)
    {
        int first = Check(values, alpha, beta);
        double toProbability = beta ?? alpha;
        double size = values[first];
        double probability = 1.0 / (first + 1);
        var fitted = new double?[values.Length];
        for (int t = first + 1; t < values.Length; t++)
        {
            fitted[t] = probability * size;
            bool demand = values[t] > 0;
            probability += toProbability * ((demand ? 1 : 0) - probability);
            if (demand)
                size += alpha * (values[t] - size);
        }
        return new IntermittentForecast
        {
            Value = probability * size,
            Size = size,
            Probability = probability,
            Fitted = [.. fitted],
            Formula = Phrase.Of($"{probability} × {size}"),
            Source = new Phrase("Teunter, Syntetos & Babai 2011", "Teunter、Syntetos 与 Babai 2011"),
        };
    }

    private static IntermittentForecast ByInterval(ReadOnlySpan<double> values, double alpha, double? beta, double factor, Phrase source)
    {
        int first = Check(values, alpha, beta);
        double toInterval = beta ?? alpha;
        double size = values[first];
        double interval = first + 1;
        int last = first;
        var fitted = new double?[values.Length];
        for (int t = first + 1; t < values.Length; t++)
        {
            fitted[t] = factor * size / interval;
            if (!(values[t] > 0))
                continue;
            size += alpha * (values[t] - size);
            interval += toInterval * (t - last - interval);
            last = t;
        }
        return new IntermittentForecast
        {
            Value = factor * size / interval,
            Size = size,
            Interval = interval,
            Fitted = [.. fitted],
            Formula = Phrase.Of($"{factor} × {size} / {interval}"),
            Source = source,
        };
    }

    /// <summary>The index of the first demand.</summary>
    private static int Check(ReadOnlySpan<double> values, double alpha, double? beta)
    {
        Guard.Values(values, nameof(values));
        Smoothing(alpha, nameof(alpha));
        if (beta is { } given)
            Smoothing(given, nameof(beta));
        int first = -1;
        for (int t = values.Length - 1; t >= 0; t--)
        {
            Guard.NotNegative(values[t], Guard.At(nameof(values), t));
            if (values[t] > 0)
                first = t;
        }
        return first >= 0
            ? first
            : throw Faults.Insufficient(nameof(values), "no demand in any period", "forecast only what was asked for at least once");
    }

    private static void Smoothing(double value, string place)
    {
        if (!(value > 0 && value <= 1))
            throw Faults.Invalid(place, Figures.Format($"{value} is outside (0, 1]"), "give a smoothing parameter inside");
    }
}
