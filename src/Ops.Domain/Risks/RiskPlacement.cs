namespace Ops.Domain.Risks;

/// <summary>Quantities turned into bands: what lies off a scale is refused, never clamped into its last band.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class RiskPlacement : IExplainable
{
    private RiskPlacement() { }

    /// <summary>The risks in their cells, in the order given.</summary>
    public ImmutableArray<PositionedRisk> Risks { get; internal init; }

    /// <summary>The quantities, in the same order.</summary>
    public ImmutableArray<RiskCoordinates> Quantities { get; internal init; }

    /// <summary>Places risks.</summary>
    /// <param name="likelihood">The bands of likelihood.</param>
    /// <param name="impact">The bands of impact.</param>
    /// <param name="risks">The risks, each id once; perhaps none.</param>
    /// <returns>The placement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: a scale without a band. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.InvalidArgument"/>: null, a quantity off its scale.
    /// </exception>
    public static RiskPlacement Of(RiskScale likelihood, RiskScale impact, ReadOnlySpan<RiskCoordinates> risks)
    {
        Guard.NotNull(likelihood, nameof(likelihood)).RefuseNoBand();
        Guard.NotNull(impact, nameof(impact)).RefuseNoBand();
        UniqueIds.Check(risks, nameof(risks), risk => risk.Id);
        var placed = ImmutableArray.CreateBuilder<PositionedRisk>(risks.Length);
        for (int i = 0; i < risks.Length; i++)
        {
            var risk = risks[i];
            OnScale(likelihood, risk.Likelihood, i, nameof(risk.Likelihood));
            OnScale(impact, risk.Impact, i, nameof(risk.Impact));
            placed.Add(new PositionedRisk(risk.Id, new MatrixPosition(likelihood.BandOf(risk.Likelihood), impact.BandOf(risk.Impact))));
        }
        return new RiskPlacement { Risks = placed.MoveToImmutable(), Quantities = [.. risks] };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Risks placed", "已定位的风险"),
            (decimal)Risks.Length,
            default,
            default,
            [
                .. Risks.Zip(
                    Quantities,
                    (risk, quantity) =>
                        Explanation.Of(
                            Phrase.Of($"{risk.Id}"),
                            $"[{risk.Position.Likelihood}, {risk.Position.Impact}]",
                            Phrase.Of($"{quantity.Likelihood}, {quantity.Impact}")
                        )
                ),
            ]
        );

    private static void OnScale(RiskScale scale, double value, int row, string field)
    {
        if (value < scale.Edges[0] || value > scale.Edges[^1])
            throw Faults.Invalid(
                $"{Guard.At("risks", row)}.{field}",
                $"{Figures.Text(value)} is off the scale {Figures.Text(scale.Edges[0])} to {Figures.Text(scale.Edges[^1])}",
                "widen the scale: nothing is clamped into its last band"
            );
    }
}
