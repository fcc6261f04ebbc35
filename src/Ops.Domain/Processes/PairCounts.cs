using System.Runtime.InteropServices;

namespace Ops.Domain.Processes;

/// <summary>How often each pair of small numbers occurs: a square table while that is small, otherwise a dictionary.</summary>
internal sealed class PairCounts
{
    /// <summary>Beyond so many names a square table would take more memory than most logs.</summary>
    private const int MostInSquare = 1024;

    private readonly int _names;
    private readonly int[]? _square;
    private readonly Dictionary<long, int>? _pairs;

    public PairCounts(int names)
    {
        _names = names;
        if (names <= MostInSquare)
            _square = new int[names * names];
        else
            _pairs = [];
    }

    public int this[int from, int to] => _square is not null ? _square[(from * _names) + to] : _pairs!.GetValueOrDefault(Key(from, to));

    public void Add(int from, int to)
    {
        if (_square is not null)
            _square[(from * _names) + to]++;
        else
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs!, Key(from, to), out _)++;
    }

    /// <summary>The count of a pair, which then goes up by one.</summary>
    public int Take(int from, int to) =>
        _square is not null ? _square[(from * _names) + to]++ : CollectionsMarshal.GetValueRefOrAddDefault(_pairs!, Key(from, to), out _)++;

    /// <summary>The counts of pairs without a direction, each under the number that comes first by rank.</summary>
    public PairCounts Undirected(int[] ranks)
    {
        var folded = new PairCounts(_names);
        foreach (var (from, to, count) in InOrder(ranks))
        {
            var (first, second) = ranks[from] <= ranks[to] ? (from, to) : (to, from);
            folded.Set(first, second, folded[first, second] + count);
        }
        return folded;
    }

    public void Set(int from, int to, int value)
    {
        if (_square is not null)
            _square[(from * _names) + to] = value;
        else
            _pairs![Key(from, to)] = value;
    }

    /// <summary>The pairs that occur, in the order of the ranks of their numbers.</summary>
    public List<(int From, int To, int Count)> InOrder(int[] ranks)
    {
        var found = new List<(int From, int To, int Count)>();
        if (_square is not null)
        {
            for (int cell = 0; cell < _square.Length; cell++)
            {
                if (_square[cell] > 0)
                    found.Add((cell / _names, cell % _names, _square[cell]));
            }
        }
        else
        {
            foreach (var (key, count) in _pairs!)
                found.Add(((int)(key / _names), (int)(key % _names), count));
        }
        found.Sort((a, b) => a.From != b.From ? ranks[a.From].CompareTo(ranks[b.From]) : ranks[a.To].CompareTo(ranks[b.To]));
        return found;
    }

    private long Key(int from, int to) => ((long)from * _names) + to;
}
