namespace Ops.Domain.Kpis;

/// <summary>Runs the steps of formulas over a stack of values.</summary>
internal sealed class FormulaStack<T, TAlgebra>(TAlgebra algebra)
    where TAlgebra : IFormulaAlgebra<T>
{
    private readonly List<T> _values = [];

    public T Run(ImmutableArray<FormulaStep> steps, T[] figures, Dictionary<string, int> slots, string place)
    {
        _values.Clear();
        foreach (var step in steps)
        {
            var value = step.Act switch
            {
                FormulaAct.Number => algebra.Number(step.Number),
                FormulaAct.Name => figures[slots[step.Name]],
                FormulaAct.Negate => algebra.Negate(Pop()),
                FormulaAct.Magnitude => algebra.Magnitude(Pop(), place),
                FormulaAct.Minimum or FormulaAct.Maximum or FormulaAct.Sum or FormulaAct.Average => Many(step, place),
                _ => Two(step.Act, place),
            };
            _values.Add(value);
        }
        return _values[0];
    }

    private T Two(FormulaAct act, string place)
    {
        var right = Pop();
        var left = Pop();
        return act switch
        {
            FormulaAct.Add => algebra.Add(left, right, place),
            FormulaAct.Subtract => algebra.Subtract(left, right, place),
            FormulaAct.Multiply => algebra.Multiply(left, right),
            _ => algebra.Divide(left, right, place),
        };
    }

    private T Many(FormulaStep step, string place)
    {
        int first = _values.Count - step.Count;
        T[] values = [.. _values.Skip(first)];
        _values.RemoveRange(first, step.Count);
        if (step.Act is FormulaAct.Minimum or FormulaAct.Maximum)
            return algebra.Extreme(values, step.Act == FormulaAct.Maximum ? 1 : -1, place);
        var sum = values[0];
        foreach (var value in values.AsSpan(1))
            sum = algebra.Add(sum, value, place);
        return step.Act == FormulaAct.Sum ? sum : algebra.Divide(sum, algebra.Number(new Fraction(step.Count, 1)), place);
    }

    private T Pop()
    {
        var value = _values[^1];
        _values.RemoveAt(_values.Count - 1);
        return value;
    }
}
