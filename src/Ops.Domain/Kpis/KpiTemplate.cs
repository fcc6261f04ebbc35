namespace Ops.Domain.Kpis;

/// <summary>An indicator that everybody knows, ready to use: its names, unit and direction, and its formulas.</summary>
/// <remarks>Makes no claim of value equality.</remarks>
public sealed class KpiTemplate
{
    internal KpiTemplate(Kpi kpi, string metric, FormulaTree formulas, ImmutableArray<(string Name, Phrase Title)> titles)
    {
        Kpi = kpi;
        Metric = metric;
        Formulas = formulas;
        Titles = titles.ToImmutableDictionary(title => title.Name, title => title.Title, StringComparer.Ordinal);
    }

    /// <summary>The indicator: key, names, unit and direction.</summary>
    public Kpi Kpi { get; }

    /// <summary>The computed figure that is the indicator itself.</summary>
    public string Metric { get; }

    /// <summary>The formulas with their inputs and units.</summary>
    public FormulaTree Formulas { get; }

    /// <summary>What inputs and figures are called, in English and Chinese, by their name in the formulas.</summary>
    public ImmutableDictionary<string, Phrase> Titles { get; }
}
