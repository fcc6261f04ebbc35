using System.Runtime.InteropServices;

namespace Ops.Domain.Customers;

/// <summary>Facts in bulk: the level of every respondent in every dimension for which the population is known.</summary>
/// <remarks>
/// Keeps one number per respondent: which combination of levels (cell) he is in; names are looked up once. Mutable and meant for one thread. Compared by
/// reference.
/// </remarks>
public sealed class Respondents
{
    private readonly Dictionary<long, int> _cellOf = [];
    private readonly List<int> _levels = [];
    private readonly List<long> _counts = [];
    private readonly List<int> _cells = [];

    /// <summary>Starts with nobody.</summary>
    /// <param name="targets">The dimensions, in the order in which the levels of a respondent are given.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no dimension. <see cref="FaultCode.DuplicateKey"/>: a dimension twice. <see cref="FaultCode.Overflow"/>: more
    /// combinations of levels than can be numbered.
    /// </exception>
    public Respondents(params ReadOnlySpan<MarginTarget> targets)
    {
        Guard.NotEmpty(targets, nameof(targets));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        double combinations = 1;
        for (int i = 0; i < targets.Length; i++)
        {
            var target = Guard.NotNull(targets[i], Guard.At(nameof(targets), i));
            if (!seen.Add(target.Dimension))
                throw Faults.Duplicate(Guard.At(nameof(targets), i), target.Dimension);
            combinations *= target.Levels.Length;
        }
        if (combinations > (1L << 62))
            throw Faults.Overflow(nameof(targets), "there are too many combinations of levels", "rake by fewer dimensions");
        Targets = [.. targets];
    }

    /// <summary>The dimensions and what is known of them.</summary>
    public ImmutableArray<MarginTarget> Targets { get; }

    /// <summary>How many respondents there are.</summary>
    public int Count => _cells.Count;

    internal int Cells => _counts.Count;

    internal ReadOnlySpan<int> CellOfEach => CollectionsMarshal.AsSpan(_cells);

    internal ReadOnlySpan<int> LevelsOfCell(int cell) => CollectionsMarshal.AsSpan(_levels).Slice(cell * Targets.Length, Targets.Length);

    internal long CountOf(int cell) => _counts[cell];

    /// <summary>Adds a respondent by the names of his levels.</summary>
    /// <param name="levels">One level for each dimension, in the order of <see cref="Targets"/>.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.UnknownReference"/>: a level that has no target.
    /// </exception>
    public void Add(params ReadOnlySpan<string> levels)
    {
        Guard.NotEmpty(levels, nameof(levels));
        Guard.SameLength(levels.Length, nameof(levels), Targets.Length, nameof(Targets));
        Span<int> indices = levels.Length <= 16 ? stackalloc int[levels.Length] : new int[levels.Length];
        for (int i = 0; i < levels.Length; i++)
            indices[i] = Targets[i].IndexOf(levels[i], Guard.At(nameof(levels), i));
        Join(indices);
    }

    /// <summary>Adds a respondent by the positions of his levels in <see cref="MarginTarget.Levels"/>: the fast way for many.</summary>
    /// <param name="positions">One position for each dimension, in the order of <see cref="Targets"/>.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a position that does not exist.
    /// </exception>
    public void Add(params ReadOnlySpan<int> positions)
    {
        Guard.NotEmpty(positions, nameof(positions));
        Guard.SameLength(positions.Length, nameof(positions), Targets.Length, nameof(Targets));
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0 || positions[i] >= Targets[i].Levels.Length)
                throw Faults.Invalid(
                    Guard.At(nameof(positions), i),
                    Figures.Format($"'{Targets[i].Dimension}' has no level {positions[i]}"),
                    "count levels from 0"
                );
        }
        Join(positions);
    }

    private void Join(ReadOnlySpan<int> levels)
    {
        long key = 0;
        for (int i = 0; i < levels.Length; i++)
            key = (key * Targets[i].Levels.Length) + levels[i];
        ref int cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cellOf, key, out bool known);
        if (!known)
        {
            cell = _counts.Count;
            _counts.Add(0);
            _levels.AddRange(levels);
        }
        CollectionsMarshal.AsSpan(_counts)[cell]++;
        _cells.Add(cell);
    }
}
