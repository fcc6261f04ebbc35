namespace Ops.Domain.Risks;

/// <summary>Which input moves a figure most when each moves alone over its range (龙卷风图).</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class Tornado : IExplainable
{
    private Tornado(double @base, ImmutableArray<TornadoBar> bars)
    {
        Base = @base;
        Bars = bars;
    }

    /// <summary>The figure with all inputs at their expected values.</summary>
    public double Base { get; }

    /// <summary>One bar per input, largest swing first, then by name.</summary>
    public ImmutableArray<TornadoBar> Bars { get; }

    /// <summary>Moves each input alone.</summary>
    /// <param name="formula">The figure.</param>
    /// <param name="inputs">The ranges of its inputs, each name once; none for a formula of constants.</param>
    /// <returns>The bars.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: an input without a range. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.ZeroDenominator"/>: a division by 0. <see cref="FaultCode.Overflow"/>: beyond double.
    /// </exception>
    public static Tornado Of(SensitivityFormula formula, ReadOnlySpan<InputRange> inputs)
    {
        Guard.NotNull(formula, nameof(formula));
        string[] names = new string[inputs.Length];
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < inputs.Length; i++)
        {
            names[i] = Guard.NotNull(inputs[i], Guard.At(nameof(inputs), i)).Name;
            values[names[i]] = inputs[i].Base;
        }
        RiskIds.Unique(names, nameof(inputs));
        double figure = formula.Evaluate(values);
        var bars = new List<TornadoBar>(inputs.Length);
        foreach (var input in inputs)
        {
            values[input.Name] = input.Low;
            double low = formula.Evaluate(values);
            values[input.Name] = input.High;
            double high = formula.Evaluate(values);
            values[input.Name] = input.Base;
            bars.Add(new TornadoBar(input.Name, low, high));
        }
        return new Tornado(figure, [.. bars.OrderByDescending(bar => bar.Swing).ThenBy(bar => bar.Name, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Bars.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                new Phrase($"Swing by {Bars[i].Name}", $"{Bars[i].Name} 的摆幅"),
                Bars[i].Swing,
                Phrase.Of($"|{Bars[i].AtHigh} - {Bars[i].AtLow}|")
            );
        return Explanation.Of(
            new Phrase("Figure as expected", "基准值"),
            Base,
            new Phrase("one input at a time", "每次变动一个输入"),
            default,
            parts
        );
    }
}
