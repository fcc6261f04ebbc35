using Ops.Domain.Markets;

namespace Ops.Domain.Reviews;

/// <summary>A market in which a unit competes: counted sales before and now, and how the unit stands beside peers. Either may be missing.</summary>
/// <remarks>Immutable; compares by identity. The rows are those of <c>Ops.Domain.Markets</c>, in any order.</remarks>
public sealed class ReviewMarket
{
    /// <summary>Names a market.</summary>
    /// <param name="id">Its key, unique in the review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, an empty name.</exception>
    public ReviewMarket(string id, Phrase name, string unit)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the market in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
    }

    /// <summary>The key, unique in the review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The own name among the suppliers; needed with <see cref="Before"/> and <see cref="After"/>.</summary>
    public string? Own { get; init; }

    /// <summary>What each supplier sold before, counted; perhaps nothing.</summary>
    public ImmutableArray<ShareCount> Before
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>What each supplier sold now, counted; perhaps nothing.</summary>
    public ImmutableArray<ShareCount> After
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>What the whole market spends in the period, so that a share can be put in money; null where it is not known.</summary>
    public Money? Volume { get; init; }

    /// <summary>Measures beside those of peers, of which each needs at least four; perhaps none.</summary>
    public ImmutableArray<BenchmarkMeasure> Benchmarks
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the markets, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>The names of suppliers and measures in both languages; one that is not among them goes by its key.</summary>
    public ImmutableDictionary<string, Phrase> Names { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>Where the rows come from, for example files.</summary>
    public Phrase Source { get; init; }

    internal Phrase NameOf(string key) => PartNames.Of(Names, key);
}
