namespace Ops.Domain.Reviews;

/// <summary>What a review rests on: how many rows of the model it used, how many not, and what was wrong with those that it left out.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ModelCoverage : IExplainable
{
    internal ModelCoverage(ImmutableArray<PartCoverage> parts, ImmutableArray<Fault> faults)
    {
        Parts = parts;
        Faults = faults;
    }

    /// <summary>The parts of the model, also those that were not given.</summary>
    public ImmutableArray<PartCoverage> Parts { get; }

    /// <summary>What was wrong, by part and key.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>One part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>How many of its rows were used.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an undefined part.</exception>
    public PartCoverage Of(ModelPart part) => Parts[(int)Guard.Defined(part, nameof(part))];

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Rows used", "采用的行"),
            $"{Parts.Sum(part => part.Used)} / {Parts.Sum(part => part.Given)}",
            new Phrase("rows used / rows given", "采用的行 / 提供的行"),
            default,
            [.. Parts.Select(Told), .. Faults.Select(Told)]
        );

    private static Explanation Told(PartCoverage part) =>
        Explanation.Of(
            part.Name,
            (decimal)part.Used,
            Phrase.Of(
                $"{part.Given} given - {part.OtherPeriods} of other periods - {part.LeftOut} at fault",
                $"提供 {part.Given} - 其他期间 {part.OtherPeriods} - 有误 {part.LeftOut}"
            )
        );

    private static Explanation Told(Fault fault) =>
        Explanation.Of(
            new Phrase("At fault", "有误"),
            fault.Place,
            new Phrase(fault.Message, fault.Message),
            new Phrase(fault.Remedy, fault.Remedy)
        );
}
