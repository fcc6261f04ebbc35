using System.Runtime.CompilerServices;

namespace Ops.Domain.Risks;

/// <summary>Nodes (variable, low, high) of decision diagrams, each once. 0 and 1 are the ends; children stand before their parents.</summary>
internal sealed class DiagramNodes
{
    public const int False = 0;
    public const int True = 1;

    private const int StartSize = 1024;

    private readonly int _most;
    private int[] _variables = new int[StartSize];
    private int[] _lows = new int[StartSize];
    private int[] _highs = new int[StartSize];
    private int[] _table = new int[2 * StartSize];

    public DiagramNodes(int most)
    {
        _most = most;
        _variables[False] = _variables[True] = int.MaxValue;
        Count = 2;
    }

    public int Count { get; private set; }

    public int Variable(int node) => _variables[node];

    public int Low(int node) => _lows[node];

    public int High(int node) => _highs[node];

    /// <summary>The node with these three, made when there is none yet.</summary>
    public int Make(int variable, int low, int high)
    {
        int slot = Slot(variable, low, high);
        if (_table[slot] != 0)
            return _table[slot];
        if (Count >= _most)
            throw Faults.Overflow("gates", $"more than {_most} nodes", "allow more nodes in the options, or split the tree");
        if (Count == _variables.Length)
        {
            Grow();
            slot = Slot(variable, low, high);
        }
        int node = Count++;
        _variables[node] = variable;
        _lows[node] = low;
        _highs[node] = high;
        _table[slot] = node;
        return node;
    }

    /// <summary>Recursion goes as deep as there are events in a row; what the stack cannot hold is refused.</summary>
    public static void RefuseTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Faults.Overflow("gates", "the tree is too deep for the stack", "split the tree");
    }

    private int Slot(int variable, int low, int high)
    {
        int mask = _table.Length - 1;
        int slot = Hash(variable, low, high) & mask;
        while (_table[slot] is var node and not 0)
        {
            if (_variables[node] == variable && _lows[node] == low && _highs[node] == high)
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow()
    {
        int size = _variables.Length * 2;
        Array.Resize(ref _variables, size);
        Array.Resize(ref _lows, size);
        Array.Resize(ref _highs, size);
        _table = new int[2 * size];
        for (int node = 2; node < Count; node++)
            _table[Slot(_variables[node], _lows[node], _highs[node])] = node;
    }

    private static int Hash(int variable, int low, int high)
    {
        unchecked
        {
            ulong mixed = ((ulong)(uint)low << 32 | (uint)high) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 29) ^ (uint)variable) * 0xBF58476D1CE4E5B9;
            return (int)(mixed >> 33);
        }
    }
}
