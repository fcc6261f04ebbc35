namespace Ops.Domain.Processes;

/// <summary>What past throughput says about the future, without a random number: the exact law of drawing one past period for each coming one.</summary>
/// <remarks>
/// The same law that a Monte Carlo forecast samples, summed exactly (bootstrap by convolution). Probabilities within a billionth of a confidence count
/// as reaching it. Source: Efron, Annals of Statistics 7(1), 1979; Magennis, Forecasting and Simulating Software Development Projects, 2011.
/// Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ThroughputForecast : IExplainable
{
    private const int MostItems = 10_000_000;

    private readonly int[] _values;
    private readonly double[] _probabilities;

    private ThroughputForecast(int[] values, double[] probabilities)
    {
        _values = values;
        _probabilities = probabilities;
    }

    /// <summary>The past periods: items finished in each.</summary>
    public ImmutableArray<int> Samples { get; internal init; }

    /// <summary>Reads past throughput.</summary>
    /// <param name="samples">Items finished in each past period, at least 0 each; at least one period, at least one item.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: a negative number.
    /// <see cref="FaultCode.InsufficientData"/>: nothing was ever finished.
    /// </exception>
    public static ThroughputForecast Of(ReadOnlySpan<int> samples)
    {
        Guard.NotEmpty(samples, nameof(samples));
        var counts = new SortedDictionary<int, int>();
        for (int i = 0; i < samples.Length; i++)
        {
            int items = Guard.InRange(samples[i], 0, MostItems, Guard.At(nameof(samples), i));
            counts[items] = counts.GetValueOrDefault(items) + 1;
        }
        if (counts.Count == 1 && counts.ContainsKey(0))
            throw Faults.Insufficient(nameof(samples), "nothing was ever finished", "give a past with throughput");
        double periods = samples.Length;
        return new ThroughputForecast([.. counts.Keys], [.. counts.Values.Select(count => count / periods)]) { Samples = [.. samples] };
    }

    /// <summary>The probability that the remaining items are done within a number of periods.</summary>
    /// <param name="remaining">Items to do; 0 to 10 million.</param>
    /// <param name="periods">Coming periods; at least 0.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public double ProbabilityDone(int remaining, int periods)
    {
        var law = Start(remaining);
        for (int period = Guard.InRange(periods, 0, int.MaxValue, nameof(periods)); period > 0 && law[remaining] < 1; period--)
            law = Next(law, remaining);
        return law[remaining];
    }

    /// <summary>The fewest periods within which the remaining items are done with a given confidence.</summary>
    /// <param name="remaining">Items to do; 0 to 10 million.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public int PeriodsAt(int remaining, double confidence)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        var law = Start(remaining);
        int periods = 0;
        for (; !Near.AtLeast(law[remaining], confidence); periods++)
            law = Next(law, remaining);
        return periods;
    }

    /// <summary>The most items that are done after a number of periods with a given confidence.</summary>
    /// <param name="periods">Coming periods; at least 0.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <returns>The items.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.Overflow"/>: more than 10 million items are possible.
    /// </exception>
    public int ItemsAt(int periods, double confidence)
    {
        Guard.InRange(periods, 0, int.MaxValue, nameof(periods));
        Guard.OpenProbability(confidence, nameof(confidence));
        if ((long)periods * _values[^1] > MostItems)
            throw Faults.Overflow(nameof(periods), "more than 10 million items are possible", "look less far ahead");
        int most = periods * _values[^1];
        var law = Start(most);
        for (int period = 0; period < periods; period++)
            law = Next(law, most);
        double reached = 0;
        int items = most;
        for (; items > 0; items--)
        {
            reached += law[items];
            if (Near.AtLeast(reached, confidence))
                break;
        }
        return items;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(_values.Length);
        for (int k = 0; k < _values.Length; k++)
            parts.Add(Explanation.Of(Phrase.Of($"P({_values[k]})"), _probabilities[k]));
        return Explanation.Of(new Phrase("Mean throughput of a period", "每期平均完成数"), Samples.Average()) with
        {
            Source = new Phrase("exact bootstrap by convolution, Efron 1979", "卷积精确自助法，埃弗龙 1979"),
            Parts = parts.DrainToImmutable(),
        };
    }

    /// <summary>The law of items done before any period; the last place gathers all that is enough.</summary>
    private static double[] Start(int remaining)
    {
        var law = new double[Guard.InRange(remaining, 0, MostItems, nameof(remaining)) + 1];
        law[0] = 1;
        return law;
    }

    private double[] Next(double[] law, int most)
    {
        var next = new double[law.Length];
        for (int k = 0; k < _values.Length; k++)
        {
            double share = _probabilities[k];
            int step = Math.Min(_values[k], most);
            for (int done = 0; done < most - step; done++)
                next[done + step] += law[done] * share;
            double enough = 0;
            for (int done = most - step; done <= most; done++)
                enough += law[done];
            next[most] += enough * share;
        }
        return next;
    }
}
