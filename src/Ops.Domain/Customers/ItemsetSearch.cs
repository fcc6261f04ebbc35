using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// Itemsets depth first, each with the bits of the baskets that hold it: an itemset one larger is one intersection (Zaki 2000).
/// </summary>
internal sealed class ItemsetSearch
{
    private const int Bits = 64;

    private readonly string[] _items;
    private readonly ulong[][] _baskets;
    private readonly int[] _counts;
    private readonly int _total;
    private readonly BasketOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly List<int> _path = [];

    public ItemsetSearch(
        string[] items,
        IReadOnlyList<IReadOnlyList<string>> baskets,
        BasketOptions options,
        CancellationToken cancellation
    )
    {
        _total = baskets.Count;
        _options = options;
        _cancellation = cancellation;
        int words = ((_total - 1) / Bits) + 1;
        var held = new ulong[items.Length][];
        for (int i = 0; i < held.Length; i++)
            held[i] = new ulong[words];
        for (int i = 0; i < baskets.Count; i++)
        {
            foreach (string item in baskets[i])
                held[Array.BinarySearch(items, item, StringComparer.Ordinal)][i / Bits] |= 1UL << (i % Bits);
        }
        int[] frequent = [.. Enumerable.Range(0, items.Length).Where(item => Count(held[item]) >= options.MinimumSupportCount)];
        _items = [.. frequent.Select(item => items[item])];
        _baskets = [.. frequent.Select(item => held[item])];
        _counts = [.. _baskets.Select(Count)];
    }

    public List<BasketRule> Rules { get; } = [];

    public void Run()
    {
        for (int item = 0; item < _items.Length; item++)
        {
            _path.Add(item);
            Extend(_baskets[item]);
            _path.RemoveAt(0);
        }
    }

    private void Extend(ulong[] held)
    {
        if (_path.Count == _options.MaximumItems)
            return;
        _cancellation.ThrowIfCancellationRequested();
        ulong[] both = new ulong[held.Length];
        for (int item = _path[^1] + 1; item < _items.Length; item++)
        {
            Intersect(held, _baskets[item], both);
            int count = Count(both);
            if (count < _options.MinimumSupportCount)
                continue;
            _path.Add(item);
            AddRules(count);
            Extend(both);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void AddRules(int count)
    {
        foreach (int consequent in _path)
        {
            int antecedent = CountWithout(consequent);
            double confidence = (double)count / antecedent;
            if (!(confidence >= _options.MinimumConfidence))
                continue;
            double n = _total;
            double unrelated = (double)antecedent * _counts[consequent];
            Rules.Add(
                new BasketRule
                {
                    Antecedent = [.. _path.Where(item => item != consequent).Select(item => _items[item])],
                    Consequent = _items[consequent],
                    Count = count,
                    AntecedentCount = antecedent,
                    ConsequentCount = _counts[consequent],
                    Support = count / n,
                    Confidence = confidence,
                    Lift = count * n / unrelated,
                    Leverage = ((count * n) - unrelated) / (n * n),
                    FisherPValue = new Hypergeometric(_total, _counts[consequent], antecedent).Survival(count - 1),
                }
            );
        }
    }

    private int CountWithout(int consequent)
    {
        ulong[]? held = null;
        foreach (int item in _path)
        {
            if (item == consequent)
                continue;
            if (held is null)
                held = (ulong[])_baskets[item].Clone();
            else
                Intersect(held, _baskets[item], held);
        }
        return Count(held!);
    }

    private static void Intersect(ulong[] left, ulong[] right, ulong[] both)
    {
        for (int i = 0; i < both.Length; i++)
            both[i] = left[i] & right[i];
    }

    private static int Count(ulong[] held)
    {
        int count = 0;
        foreach (ulong word in held)
            count += BitOperations.PopCount(word);
        return count;
    }
}
