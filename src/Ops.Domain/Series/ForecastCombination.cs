using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Several forecasts made into one, which is often better than each of them.</summary>
/// <remarks>Bates and Granger, The combination of forecasts (1969). Makes no claim of equality.</remarks>
public sealed class ForecastCombination : IExplainable
{
    private readonly Phrase _method;

    private ForecastCombination(Phrase method, ImmutableArray<double> weights, ImmutableArray<double?> points)
    {
        _method = method;
        Weights = weights;
        Points = points;
    }

    /// <summary>The members' weights in the given order, which sum to 1; empty for median and trimmed mean.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>The combined forecasts, [0] for the next period; null where no member has one.</summary>
    public ImmutableArray<double?> Points { get; }

    /// <summary>The weighted mean. A member without a forecast for a period drops out there, and the other weights are scaled up.</summary>
    /// <param name="members">The forecasts, at least one, all of the same length.</param>
    /// <param name="weighting">How they are weighted.</param>
    /// <returns>The combination.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.DuplicateKey"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: an error that is needed is missing or negative. <see cref="FaultCode.ZeroDenominator"/>: it is 0.
    /// </exception>
    public static ForecastCombination Weighted(IReadOnlyList<ForecastMember> members, ForecastWeighting weighting)
    {
        int horizon = Check(members);
        Guard.Defined(weighting, nameof(weighting));
        var weights = new double[members.Count];
        foreach (var member in members)
        {
            if (weighting != ForecastWeighting.Equal && !(member.Error >= 0))
                throw Faults.Invalid($"members.{member.Id}", "its past error is missing or negative", "give an error above 0");
        }
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double error = weighting == ForecastWeighting.Equal ? 1 : members[i].Error.GetValueOrDefault();
            if (error == 0)
                throw Faults.ZeroDenominator($"members.{members[i].Id}", "its past error is 0", "use equal weights");
            weights[i] = weighting == ForecastWeighting.InverseSquaredError ? 1 / (error * error) : 1 / error;
            sum += weights[i];
        }
        for (int i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        var points = new double?[horizon];
        for (int h = 0; h < horizon; h++)
        {
            double total = 0;
            double used = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                if (members[i].Points[h] is not { } point)
                    continue;
                total += weights[i] * point;
                used += weights[i];
            }
            points[h] = used > 0 ? total / used : null;
        }
        return new ForecastCombination(new Phrase("weighted mean", "加权平均"), [.. weights], [.. points]);
    }

    /// <summary>The median of the forecasts of each period.</summary>
    /// <param name="members">The forecasts, at least one, all of the same length.</param>
    /// <returns>The combination.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.DuplicateKey"/>.</exception>
    public static ForecastCombination Median(IReadOnlyList<ForecastMember> members) =>
        Ordered(members, new Phrase("median", "中位数"), static sorted => Quantiles.Median(sorted));

    /// <summary>The mean of what is left after the lowest and the highest forecasts of each period are dropped.</summary>
    /// <param name="members">The forecasts, at least one, all of the same length.</param>
    /// <param name="trim">How many to drop at either end, at least 0.</param>
    /// <returns>The combination.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.DuplicateKey"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative trim. <see cref="FaultCode.InsufficientData"/>: nothing is left in a period.
    /// </exception>
    public static ForecastCombination Trimmed(IReadOnlyList<ForecastMember> members, int trim)
    {
        Check(members);
        Guard.InRange(trim, 0, int.MaxValue, nameof(trim));
        return Ordered(
            members,
            Phrase.Of($"mean without the {trim} lowest and highest", $"去掉最低与最高各 {trim} 个后的平均"),
            sorted =>
                sorted.Length > 2L * trim
                    ? Moments.Of(sorted.AsSpan(trim..^trim)).Mean
                    : throw Faults.Insufficient(nameof(trim), $"{sorted.Length} forecasts, {trim} dropped at either end", "drop fewer")
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Combined forecast", "组合预测"),
            $"{Points.Length}",
            _method,
            new Phrase("Bates & Granger 1969", "Bates 与 Granger 1969"),
            [.. Points.Select((point, h) => Explanation.Of(Phrase.Of($"{h + 1} ahead", $"第 {h + 1} 期"), point))]
        );

    private static ForecastCombination Ordered(IReadOnlyList<ForecastMember> members, Phrase method, Func<double[], double> middle)
    {
        var points = new double?[Check(members)];
        for (int h = 0; h < points.Length; h++)
        {
            double[] sorted = [.. members.Select(member => member.Points[h]).OfType<double>().Order()];
            points[h] = sorted.Length > 0 ? middle(sorted) : null;
        }
        return new ForecastCombination(method, [], [.. points]);
    }

    private static int Check(IReadOnlyList<ForecastMember> members)
    {
        if (Guard.NotNull(members, nameof(members)).Count == 0)
            throw Faults.Empty(nameof(members), "give at least one forecast");
        int horizon = members[0].Points.Length;
        foreach (var member in members)
            Guard.SameLength(member.Points.Length, $"members.{member.Id}", horizon, members[0].Id);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!ids.Add(member.Id))
                throw Faults.Duplicate(nameof(members), member.Id);
        }
        return horizon;
    }
}
