using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Whether an improvement lasts: the points after it against the control limits of the time before.</summary>
/// <remarks>Chart of single values with σ from the mean moving range (Shewhart 1931); a run is so many points on one side, one on the centre ends it.</remarks>
public sealed class HoldTheGain : IExplainable
{
    private HoldTheGain() { }

    /// <summary>The mean before.</summary>
    public double Center { get; private init; }

    /// <summary>Mean moving range · √π / 2.</summary>
    public double Sigma { get; private init; }

    /// <summary>Centre − 3σ.</summary>
    public double Lower { get; private init; }

    /// <summary>Centre + 3σ.</summary>
    public double Upper { get; private init; }

    /// <summary>The signals by index, of one point the limit first.</summary>
    public ImmutableArray<HoldSignal> Signals { get; private init; }

    /// <summary>Whether the gain was held.</summary>
    public HoldState State { get; private init; }

    /// <summary>The index of the first signal for the better; null when there is none.</summary>
    public int? FirstBetter { get; private init; }

    /// <summary>The mean after.</summary>
    public double AfterMean { get; private init; }

    /// <summary>Mean after − centre.</summary>
    public double Change { get; private init; }

    /// <summary>Change / centre; null at centre 0.</summary>
    public double? RelativeChange { get; private init; }

    /// <summary>Checks a gain.</summary>
    /// <param name="baseline">The values before; at least two, not all equal.</param>
    /// <param name="after">The values after; at least a run.</param>
    /// <param name="direction">Whether higher values are better.</param>
    /// <param name="run">How many points on one side are a signal; at least 2.</param>
    /// <returns>The check.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a run below 2; <see cref="FaultCode.InsufficientData"/>:
    /// too few values; <see cref="FaultCode.ZeroDenominator"/>: the baseline does not vary.
    /// </exception>
    public static HoldTheGain Of(ReadOnlySpan<double> baseline, ReadOnlySpan<double> after, Direction direction, int run = 8)
    {
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(after, nameof(after));
        Guard.Finite(baseline, nameof(baseline));
        Guard.Finite(after, nameof(after));
        Guard.Defined(direction, nameof(direction));
        if (run < 2)
            throw Faults.Invalid(nameof(run), $"{run} is below 2", "give at least 2");
        Guard.AtLeast(after.Length, run, nameof(after));
        double center = SampleMoments.Of(baseline, nameof(baseline), 2).Mean;
        double ranges = 0;
        for (int i = 1; i < baseline.Length; i++)
            ranges += Math.Abs(ExactDifference.Of(baseline[i], baseline[i - 1]));
        if (ranges == 0)
            throw Faults.ZeroDenominator(nameof(baseline), "the baseline does not vary", "give values that vary");
        double sigma = ranges / (baseline.Length - 1) * Math.Sqrt(Math.PI) / 2;
        var signals = SignalsOf(after, center, 3 * sigma, direction == Direction.HigherIsBetter ? 1 : -1, run, out bool endsWell);
        bool isBetter = signals.Any(signal => signal.IsBetter);
        double mean = SampleMoments.Of(after, nameof(after), 1).Mean;
        return new HoldTheGain
        {
            Center = center,
            Sigma = sigma,
            Lower = center - (3 * sigma),
            Upper = center + (3 * sigma),
            Signals = signals,
            State =
                isBetter ? (endsWell ? HoldState.Held : HoldState.Faded)
                : signals.IsEmpty ? HoldState.NoChange
                : HoldState.Worse,
            FirstBetter = isBetter ? signals.First(signal => signal.IsBetter).Index : null,
            AfterMean = mean,
            Change = mean - center,
            RelativeChange = center == 0 ? null : (mean - center) / center,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("State of the gain", "改善成果状态"),
            Word(State),
            Phrase.Of($"{Signals.Length} signals", $"{Signals.Length} 个信号"),
            new Phrase("Shewhart 1931", "Shewhart 1931"),
            Explanation.Of(new Phrase("Centre line before", "改善前中心线"), Center),
            Explanation.Of(new Phrase("Lower control limit", "下控制限"), Lower, Phrase.Of($"{Center} - 3 * {Sigma}")),
            Explanation.Of(new Phrase("Upper control limit", "上控制限"), Upper, Phrase.Of($"{Center} + 3 * {Sigma}")),
            Explanation.Of(new Phrase("Mean after", "改善后均值"), AfterMean)
        );

    private static Phrase Word(HoldState state) =>
        state switch
        {
            HoldState.Held => new Phrase("held", "已保持"),
            HoldState.Faded => new Phrase("faded", "已消退"),
            HoldState.Worse => new Phrase("worse", "变差"),
            _ => new Phrase("no change", "无变化"),
        };

    private static ImmutableArray<HoldSignal> SignalsOf(
        ReadOnlySpan<double> after,
        double center,
        double width,
        int better,
        int run,
        out bool endsWell
    )
    {
        var signals = ImmutableArray.CreateBuilder<HoldSignal>();
        int side = 0;
        int length = 0;
        for (int i = 0; i < after.Length; i++)
        {
            int at =
                Near.Same(after[i], center) ? 0
                : after[i] > center ? 1
                : -1;
            length = at != 0 && at == side ? length + 1 : 1;
            side = at;
            if (Near.Above(after[i], center + width) || Near.Below(after[i], center - width))
                signals.Add(Signal(i, HoldRule.Limit, at == better));
            if (at != 0 && length >= run)
                signals.Add(Signal(i, HoldRule.Run, at == better));
        }
        endsWell = side == better && length >= run;
        return signals.ToImmutable();
    }

    private static HoldSignal Signal(int index, HoldRule rule, bool isBetter) =>
        new()
        {
            Index = index,
            Rule = rule,
            IsBetter = isBetter,
        };
}
