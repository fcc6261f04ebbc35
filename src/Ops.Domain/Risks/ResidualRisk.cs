namespace Ops.Domain.Risks;

/// <summary>What is left of a risk behind its controls (剩余风险).</summary>
/// <remarks>
/// What gets through each counted control multiplies: frequency · Π(1 − e) of the preventive ones, impact · Π(1 − e) of the mitigating ones.
/// This holds when they fail independently; controls that do not are given one group. <see cref="WorstCase"/> tells what is left when all
/// controls of a kind fail together. Never above the inherent risk. Compared by reference.
/// </remarks>
public sealed class ResidualRisk : IExplainable
{
    private ResidualRisk() { }

    /// <summary>The risk without controls.</summary>
    public RiskLevel Inherent { get; internal init; }

    /// <summary>The controls in the order given.</summary>
    public ImmutableArray<CountedControl> Controls { get; internal init; }

    /// <summary>What is left when controls of different groups fail independently.</summary>
    public RiskLevel Residual { get; internal init; }

    /// <summary>What is left when only the most effective control of each kind counts: the bound for any dependence that is not opposed.</summary>
    public RiskLevel WorstCase { get; internal init; }

    /// <summary>1 − residual / inherent expected loss; null when there is none.</summary>
    public double? Reduction { get; internal init; }

    /// <summary>Computes what is left.</summary>
    /// <param name="inherent">The risk without controls.</param>
    /// <param name="controls">Its controls, each id once; perhaps none.</param>
    /// <returns>What is left.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static ResidualRisk Of(RiskLevel inherent, ReadOnlySpan<RiskControl> controls)
    {
        UniqueIds.Check(controls, nameof(controls), control => control.Id);
        var best = new Dictionary<(ControlKind Kind, string Group), int>();
        for (int i = 0; i < controls.Length; i++)
        {
            if (controls[i].Group is not { } group)
                continue;
            var key = (controls[i].Kind, group);
            if (!best.TryGetValue(key, out int first) || controls[i].Effectiveness > controls[first].Effectiveness)
                best[key] = i;
        }
        var counted = ImmutableArray.CreateBuilder<CountedControl>(controls.Length);
        Span<double> through = [1, 1];
        Span<double> worst = [1, 1];
        for (int i = 0; i < controls.Length; i++)
        {
            var control = controls[i];
            bool isCounted = control.Group is not { } group || best[(control.Kind, group)] == i;
            counted.Add(new CountedControl(control, isCounted));
            int side = (int)control.Kind;
            if (isCounted)
                through[side] *= 1 - control.Effectiveness;
            worst[side] = Math.Min(worst[side], 1 - control.Effectiveness);
        }
        double residual = inherent.Frequency * through[0] * (inherent.Impact * through[1]);
        return new ResidualRisk
        {
            Inherent = inherent,
            Controls = counted.MoveToImmutable(),
            Residual = new RiskLevel(inherent.Frequency * through[0], inherent.Impact * through[1]),
            WorstCase = new RiskLevel(inherent.Frequency * worst[0], inherent.Impact * worst[1]),
            Reduction = inherent.ExpectedLoss > 0 ? 1 - (residual / inherent.ExpectedLoss) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Residual expected loss", "剩余预期损失"),
            Residual.ExpectedLoss,
            Phrase.Of($"{Residual.Frequency} * {Residual.Impact}"),
            new Phrase("controls of different groups fail independently", "不同组的控制相互独立失效"),
            Explanation.Of(
                new Phrase("Frequency", "频率"),
                Residual.Frequency,
                Phrase.Of($"{Inherent.Frequency}{Factors(ControlKind.Preventive)}")
            ),
            Explanation.Of(new Phrase("Impact", "影响"), Residual.Impact, Phrase.Of($"{Inherent.Impact}{Factors(ControlKind.Mitigating)}")),
            Explanation.Of(new Phrase("Inherent expected loss", "固有预期损失"), Inherent.ExpectedLoss),
            Explanation.Of(new Phrase("Expected loss when controls fail together", "控制同时失效时的预期损失"), WorstCase.ExpectedLoss),
            Explanation.Of(new Phrase("Reduction", "降低比例"), Reduction)
        );

    private string Factors(ControlKind kind) =>
        string.Concat(
            Controls
                .Where(counted => counted.IsCounted && counted.Control.Kind == kind)
                .Select(counted => $" * (1 - {Figures.Text(counted.Control.Effectiveness)})")
        );
}
