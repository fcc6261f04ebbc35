namespace Ops.Domain.Risks;

/// <summary>How much of the time a block diagram works.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class BlockReliability : IExplainable
{
    /// <summary>Hours of a year of 365 days.</summary>
    public const double HoursPerYear = 8760;

    private BlockReliability(ReliabilityBlock block) => Block = block;

    /// <summary>The diagram.</summary>
    public ReliabilityBlock Block { get; }

    /// <summary>The probability that it works, 0 to 1.</summary>
    public double Value => Block.Works;

    /// <summary>Hours of a year of 365 days in which it does not.</summary>
    public double DowntimeHoursPerYear => HoursPerYear * Block.Fails;

    /// <summary>Reads a diagram.</summary>
    /// <param name="block">The diagram.</param>
    /// <returns>Its reliability.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static BlockReliability Of(ReliabilityBlock block) => new(Guard.NotNull(block, nameof(block)));

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Availability", "可用度"),
            Value,
            default,
            new Phrase("IEC 61078", "IEC 61078"),
            Explanation.Of(new Phrase("Downtime, hours a year", "年停机小时"), DowntimeHoursPerYear, Phrase.Of($"8760 * {Block.Fails}")),
            Told(Block)
        );

    private static Explanation Told(ReliabilityBlock block)
    {
        var name = block.Kind switch
        {
            BlockKind.Series => new Phrase("In series", "串联"),
            BlockKind.Parallel => new Phrase("In parallel", "并联"),
            BlockKind.AtLeast => Phrase.Of($"At least {block.Needed} of {block.Parts.Length}", $"{block.Parts.Length} 取 {block.Needed}"),
            _ => new Phrase("Component", "部件"),
        };
        return Explanation.Of(name, block.Works, default, default, [.. block.Parts.Select(Told)]);
    }
}
