namespace Ops.Domain.Kpis;

/// <summary>A set of formulas that build on each other and on inputs: what an indicator is made of.</summary>
/// <remarks>
/// All faults of the formulas are found when the tree is made; what can still go wrong later is a missing input or a division by 0.
/// Figures are computed in exact fractions, so that only the last step, to decimal, can round. Makes no claim of value equality.
/// </remarks>
public sealed class FormulaTree
{
    private readonly Dictionary<string, int> _slots;
    private readonly FormulaOrder _order;

    private FormulaTree(
        ImmutableArray<FormulaInput> inputs,
        ImmutableArray<FormulaDefinition> definitions,
        Dictionary<string, int> slots,
        FormulaOrder order
    )
    {
        Inputs = inputs;
        Definitions = definitions;
        _slots = slots;
        _order = order;
        EvaluationOrder = [.. order.All.Select(index => definitions[index].Name)];
    }

    /// <summary>The inputs, in the order given.</summary>
    public ImmutableArray<FormulaInput> Inputs { get; }

    /// <summary>The computed figures, in the order given.</summary>
    public ImmutableArray<FormulaDefinition> Definitions { get; }

    /// <summary>The computed figures so ordered that each stands after those that it uses.</summary>
    public ImmutableArray<string> EvaluationOrder { get; }

    /// <summary>Reads formulas and finds what each builds on.</summary>
    /// <param name="definitions">The computed figures; at least one, in any order.</param>
    /// <param name="inputs">The inputs; none when all formulas are constants.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no definition. <see cref="FaultCode.DuplicateKey"/>: a name twice, also as input and definition.
    /// <see cref="FaultCode.ParseError"/>: a formula that cannot be read. <see cref="FaultCode.UnknownReference"/>: a name or function that does not exist.
    /// <see cref="FaultCode.Cycle"/>: figures that build on themselves.
    /// </exception>
    public static FormulaTree Of(ReadOnlySpan<FormulaDefinition> definitions, ReadOnlySpan<FormulaInput> inputs = default)
    {
        Guard.NotEmpty(definitions, nameof(definitions));
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var input in inputs)
            Take(slots, input.Name, nameof(inputs));
        foreach (var definition in definitions)
            Take(slots, definition.Name, nameof(definitions));
        var steps = new ImmutableArray<FormulaStep>[definitions.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = FormulaParser.Read(definitions[i]);
        for (int i = 0; i < steps.Length; i++)
            CheckNames(definitions[i].Name, steps[i], slots);
        ImmutableArray<FormulaDefinition> kept = [.. definitions];
        return new FormulaTree([.. inputs], kept, slots, FormulaOrder.Of(kept, steps, slots, inputs.Length));
    }

    /// <summary>Computes every figure.</summary>
    /// <param name="inputs">The value of every input.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an input twice. <see cref="FaultCode.UnknownReference"/>: an input that the tree does not have, or has and was
    /// not given. <see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0. <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public FormulaFigures Evaluate(ReadOnlySpan<InputValue> inputs = default)
    {
        var values = Bind(inputs, nameof(inputs));
        var slots = Compute<Fraction, ExactAlgebra>(new ExactAlgebra(), values, _order.All);
        return new FormulaFigures(this, [.. inputs], [.. slots.Skip(Inputs.Length).Select(value => value.ToDecimal())]);
    }

    /// <summary>The value of every input in the order of <see cref="Inputs"/>.</summary>
    internal Fraction[] Bind(ReadOnlySpan<InputValue> inputs, string place)
    {
        var values = new Fraction[Inputs.Length];
        var isGiven = new bool[Inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            int slot = InputSlot(inputs[i].Input, place);
            if (isGiven[slot])
                throw Faults.Duplicate(place, inputs[i].Input);
            isGiven[slot] = true;
            values[slot] = inputs[i].Value;
        }
        int missing = Array.IndexOf(isGiven, false);
        return missing < 0 ? values : throw Faults.Unknown(place, Inputs[missing].Name, "give every input a value");
    }

    internal int InputSlot(string name, string place) =>
        _slots.TryGetValue(name, out int slot) && slot < Inputs.Length
            ? slot
            : throw Faults.Unknown(place, name, "name an input of the tree");

    internal int DefinitionIndex(string name, string place) =>
        _slots.TryGetValue(name, out int slot) && slot >= Inputs.Length
            ? slot - Inputs.Length
            : throw Faults.Unknown(place, name, "name a computed figure of the tree");

    internal int IndexOf(string definition) => _slots[definition] - Inputs.Length;

    /// <summary>The definitions that a figure needs, in order, the figure last.</summary>
    internal ImmutableArray<int> OrderFor(int definition) => _order.For(definition);

    /// <summary>The inputs that a figure depends on, ascending.</summary>
    internal ImmutableArray<int> InputsOf(int definition) => _order.InputsOf(definition);

    internal ImmutableArray<int> WholeOrder => _order.All;

    /// <summary>Computes figures in any algebra; the answer holds the inputs first, then the definitions.</summary>
    internal T[] Compute<T, TAlgebra>(TAlgebra algebra, ReadOnlySpan<T> inputs, ImmutableArray<int> order)
        where TAlgebra : IFormulaAlgebra<T>
    {
        var values = new T[Inputs.Length + Definitions.Length];
        inputs.CopyTo(values);
        var stack = new FormulaStack<T, TAlgebra>(algebra);
        foreach (int index in order)
            values[Inputs.Length + index] = stack.Run(_order.StepsOf(index), values, _slots, $"definition '{Definitions[index].Name}'");
        return values;
    }

    /// <summary>Computes one figure exactly.</summary>
    internal Fraction Compute(Fraction[] inputs, ImmutableArray<int> order) =>
        Compute<Fraction, ExactAlgebra>(new ExactAlgebra(), inputs, order)[Inputs.Length + order[^1]];

    private static void Take(Dictionary<string, int> slots, string name, string place)
    {
        if (!slots.TryAdd(name, slots.Count))
            throw Faults.Duplicate(place, name);
    }

    private static void CheckNames(string definition, ImmutableArray<FormulaStep> steps, Dictionary<string, int> slots)
    {
        foreach (var step in steps)
        {
            if (step.Act == FormulaAct.UnknownFunction)
                throw Faults.Unknown($"definition '{definition}'", step.Name, "use min, max, abs, sum or avg");
            if (step.Act == FormulaAct.Name && !slots.ContainsKey(step.Name))
                throw Faults.Unknown($"definition '{definition}'", step.Name, "name an input or a definition");
        }
    }
}
