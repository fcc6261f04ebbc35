using System.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The greatest flow from demands to staff along shortest ways (Edmonds and Karp 1972), in whole units of the finest decimal place.</summary>
internal sealed class SkillFlow
{
    private readonly bool[][] _has;

    public SkillFlow(ReadOnlySpan<SkilledStaff> staff, ReadOnlySpan<SkillDemand> demands, int scale)
    {
        Needs = new BigInteger[demands.Length];
        Free = new BigInteger[staff.Length];
        Flow = new BigInteger[demands.Length][];
        IsLacking = new bool[demands.Length];
        _has = new bool[demands.Length][];
        for (int s = 0; s < staff.Length; s++)
            Free[s] = Units(staff[s].Capacity, scale);
        for (int d = 0; d < demands.Length; d++)
        {
            Needs[d] = Units(demands[d].Amount, scale);
            Flow[d] = new BigInteger[staff.Length];
            _has[d] = new bool[staff.Length];
            for (int s = 0; s < staff.Length; s++)
                _has[d][s] = staff[s].Skills.Contains(demands[d].Skill, StringComparer.Ordinal);
        }
    }

    /// <summary>What of each demand is not served.</summary>
    public BigInteger[] Needs { get; }

    /// <summary>What of each capacity is not used.</summary>
    public BigInteger[] Free { get; }

    /// <summary>By demand and staff what is done.</summary>
    public BigInteger[][] Flow { get; }

    /// <summary>The demands that an unserved one can be traded with: the smallest side of a least cut.</summary>
    public bool[] IsLacking { get; }

    public void Run()
    {
        var from = new int[Free.Length];
        var back = new int[Needs.Length];
        for (int end = Find(from, back); end >= 0; end = Find(from, back))
            Push(end, from, back);
    }

    /// <summary>The nearest staff with free capacity; −1, and the lacking demands, if there is none.</summary>
    private int Find(int[] from, int[] back)
    {
        Array.Fill(from, -1);
        Array.Clear(IsLacking);
        var queue = new Queue<int>();
        for (int d = 0; d < Needs.Length; d++)
        {
            if (Needs[d].IsZero)
                continue;
            IsLacking[d] = true;
            back[d] = -1;
            queue.Enqueue(d);
        }
        while (queue.TryDequeue(out int d))
        {
            for (int s = 0; s < Free.Length; s++)
            {
                if (!_has[d][s] || from[s] >= 0)
                    continue;
                from[s] = d;
                if (!Free[s].IsZero)
                    return s;
                for (int other = 0; other < Needs.Length; other++)
                {
                    if (IsLacking[other] || Flow[other][s].IsZero)
                        continue;
                    IsLacking[other] = true;
                    back[other] = s;
                    queue.Enqueue(other);
                }
            }
        }
        return -1;
    }

    private void Push(int end, int[] from, int[] back)
    {
        var amount = Free[end];
        int start = from[end];
        while (back[start] >= 0)
        {
            amount = BigInteger.Min(amount, Flow[start][back[start]]);
            start = from[back[start]];
        }
        amount = BigInteger.Min(amount, Needs[start]);
        Free[end] -= amount;
        Needs[start] -= amount;
        for (int s = end; s >= 0; s = back[from[s]])
        {
            Flow[from[s]][s] += amount;
            if (back[from[s]] >= 0)
                Flow[from[s]][back[from[s]]] -= amount;
        }
    }

    private static BigInteger Units(decimal value, int scale) => Exact.Numerator(value) * Exact.PowerOfTen(scale - value.Scale);
}
