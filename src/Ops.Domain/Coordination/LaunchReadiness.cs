namespace Ops.Domain.Coordination;

/// <summary>Whether a launch is ready: gates with weights, musts that block, and a threshold.</summary>
public sealed class LaunchReadiness : IExplainable
{
    private LaunchReadiness() { }

    /// <summary>The gates in input order.</summary>
    public ImmutableArray<GateReadiness> Gates { get; private init; }

    /// <summary>The weighted mean of the gates' completion.</summary>
    public double Score { get; private init; }

    /// <summary>What must be ready and is not, in input order.</summary>
    public ImmutableArray<LaunchBlocker> Blockers { get; private init; }

    /// <summary>What the readiness says.</summary>
    public LaunchDecision Decision { get; private init; }

    /// <summary>The threshold.</summary>
    public double Threshold { get; private init; }

    /// <summary>What the score lacks of the threshold; 0 when it reaches it.</summary>
    public double Missing { get; private init; }

    /// <summary>Reads the gates.</summary>
    /// <param name="gates">At least one gate, each once, each with at least one item.</param>
    /// <param name="threshold">The score that says go; above 0, at most 1.</param>
    /// <returns>The readiness.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a partial share not strictly
    /// between 0 and 1, a must that is waived, a negative weight, a threshold out of range; <see cref="FaultCode.ZeroDenominator"/>: nothing is left
    /// to weigh.
    /// </exception>
    public static LaunchReadiness Of(ReadOnlySpan<ReadinessGate> gates, double threshold = 0.9)
    {
        Check(gates, threshold);
        var rows = new GateReadiness[gates.Length];
        var blockers = ImmutableArray.CreateBuilder<LaunchBlocker>();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Readiness(gates[i]);
            foreach (var item in gates[i].Items)
            {
                if ((gates[i].IsMust || item.IsMust) && item.Status is ReadinessStatus.Open or ReadinessStatus.Partial)
                    blockers.Add(new LaunchBlocker { Gate = gates[i].Id, Item = item.Id });
            }
            if (rows[i].Completion is not { } completion)
                continue;
            sum += gates[i].Weight * completion;
            weights += gates[i].Weight;
        }
        if (weights == 0)
            throw Faults.ZeroDenominator(nameof(gates), "nothing is left to weigh", "give a gate with weight that is not waived");
        double score = sum / weights;
        bool isReached = Near.AtLeast(score, threshold);
        return new LaunchReadiness
        {
            Gates = [.. rows],
            Score = score,
            Blockers = blockers.ToImmutable(),
            Decision =
                blockers.Count > 0 ? LaunchDecision.NoGo
                : isReached ? LaunchDecision.Go
                : LaunchDecision.Conditional,
            Threshold = threshold,
            Missing = isReached ? 0 : threshold - score,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Launch readiness", "上市就绪度"),
            Score,
            Phrase.Of($"threshold {Threshold}", $"门槛 {Threshold}"),
            default,
            [
                Explanation.Of(new Phrase("Decision", "结论"), Word(Decision)),
                .. Gates.Select(gate => Explanation.Of(Phrase.Of($"{gate.Id}"), gate.Completion)),
            ]
        );

    private static Phrase Word(LaunchDecision decision) =>
        decision switch
        {
            LaunchDecision.Go => new Phrase("go", "放行"),
            LaunchDecision.NoGo => new Phrase("no go", "不放行"),
            _ => new Phrase("conditional", "有条件放行"),
        };

    private static void Check(ReadOnlySpan<ReadinessGate> gates, double threshold)
    {
        Guard.NotEmpty(gates, nameof(gates));
        for (int i = 0; i < gates.Length; i++)
            Guard.NotEmpty(gates[i].Items.AsSpan(), $"{Guard.At(nameof(gates), i)}.items");
        Ids.Unique(gates, gate => gate.Id, nameof(gates));
        for (int i = 0; i < gates.Length; i++)
            Ids.Unique(gates[i].Items.AsSpan(), item => item.Id, $"{Guard.At(nameof(gates), i)}.items");
        Guard.Finite(threshold, nameof(threshold));
        if (!(threshold is > 0 and <= 1))
            throw Faults.Invalid(nameof(threshold), $"{Figures.Text(threshold)} is outside (0, 1]", "give a share");
        for (int i = 0; i < gates.Length; i++)
        {
            Guard.NotNegative(gates[i].Weight, Guard.At(nameof(gates), i));
            foreach (var item in gates[i].Items)
                Check(item, gates[i].IsMust, $"{Guard.At(nameof(gates), i)}.{item.Id}");
        }
    }

    private static void Check(ReadinessItem item, bool isMustGate, string place)
    {
        Guard.Defined(item.Status, place);
        if (item.Status == ReadinessStatus.Partial && !(item.Share is > 0 and < 1))
            throw Faults.Invalid(place, "a partial item has no share between 0 and 1", "give its share");
        if (item.Status == ReadinessStatus.Waived && (item.IsMust || isMustGate))
            throw Faults.Invalid(place, "a must is waived", "waive only what need not be");
    }

    private static GateReadiness Readiness(ReadinessGate gate)
    {
        double sum = 0;
        int counted = 0;
        foreach (var item in gate.Items)
        {
            counted += item.Status == ReadinessStatus.Waived ? 0 : 1;
            sum +=
                item.Status == ReadinessStatus.Done ? 1
                : item.Status == ReadinessStatus.Partial ? item.Share!.Value
                : 0;
        }
        return new GateReadiness
        {
            Id = gate.Id,
            Completion = counted == 0 ? null : sum / counted,
            Waived = gate.Items.Length - counted,
        };
    }
}
