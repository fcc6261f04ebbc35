namespace Ops.Domain.Kpis;

/// <summary>Which figure builds on which: the order of computing, and what one figure needs.</summary>
internal sealed class FormulaOrder
{
    private readonly ImmutableArray<FormulaStep>[] _steps;
    private readonly int[][] _uses;
    private readonly int _inputs;

    private FormulaOrder(ImmutableArray<FormulaStep>[] steps, int[][] uses, int inputs, ImmutableArray<int> all)
    {
        _steps = steps;
        _uses = uses;
        _inputs = inputs;
        All = all;
    }

    /// <summary>All definitions, each after those that it uses.</summary>
    public ImmutableArray<int> All { get; }

    public ImmutableArray<FormulaStep> StepsOf(int definition) => _steps[definition];

    /// <summary>Slots count the inputs first, then the definitions.</summary>
    public static FormulaOrder Of(
        ImmutableArray<FormulaDefinition> definitions,
        ImmutableArray<FormulaStep>[] steps,
        Dictionary<string, int> slots,
        int inputs
    )
    {
        int[][] uses =
        [
            .. steps.Select(formula =>
                formula.Where(step => step.Act == FormulaAct.Name).Select(step => slots[step.Name]).Distinct().ToArray()
            ),
        ];
        return new FormulaOrder(steps, uses, inputs, Sort(definitions, uses, inputs));
    }

    /// <summary>What one figure needs, in order, the figure last.</summary>
    public ImmutableArray<int> For(int definition)
    {
        var needed = new HashSet<int> { definition };
        for (int i = All.Length - 1; i >= 0; i--)
        {
            if (needed.Contains(All[i]))
                needed.UnionWith(_uses[All[i]].Where(slot => slot >= _inputs).Select(slot => slot - _inputs));
        }
        return [.. All.Where(needed.Contains).Where(index => index != definition), definition];
    }

    public ImmutableArray<int> InputsOf(int definition) =>
        [.. For(definition).SelectMany(index => _uses[index]).Where(slot => slot < _inputs).Distinct().Order()];

    /// <summary>Depth-first with a stack of its own: a chain of any length is walked, and a cycle is told by its members.</summary>
    private static ImmutableArray<int> Sort(ImmutableArray<FormulaDefinition> definitions, int[][] uses, int inputs)
    {
        var done = ImmutableArray.CreateBuilder<int>(uses.Length);
        var state = new int[uses.Length];
        var path = new Stack<(int Definition, int Next)>();
        for (int start = 0; start < uses.Length; start++)
        {
            if (state[start] == 0)
                Open(start);
            while (path.TryPop(out var top))
            {
                if (top.Next == uses[top.Definition].Length)
                {
                    state[top.Definition] = 2;
                    done.Add(top.Definition);
                    continue;
                }
                path.Push((top.Definition, top.Next + 1));
                int used = uses[top.Definition][top.Next] - inputs;
                if (used >= 0 && state[used] == 1)
                    throw Faults.Cycle("definitions", Loop(used));
                if (used >= 0 && state[used] == 0)
                    Open(used);
            }
        }
        return done.MoveToImmutable();

        void Open(int definition)
        {
            state[definition] = 1;
            path.Push((definition, 0));
        }

        IEnumerable<string> Loop(int first) =>
            path.Select(open => open.Definition)
                .TakeWhile(open => open != first)
                .Append(first)
                .Reverse()
                .Append(first)
                .Select(index => definitions[index].Name);
    }
}
