using System.Text;

namespace Ops.Domain.Kpis;

/// <summary>A formula with the numbers in it, as explanations show it.</summary>
internal static class FormulaText
{
    /// <summary>Puts values in place of names; also tells which names were met, in order.</summary>
    public static (string Text, List<string> Used) With(string formula, Dictionary<string, decimal> values)
    {
        var text = new StringBuilder();
        var used = new List<string>();
        int i = 0;
        while (i < formula.Length)
        {
            int start = i++;
            if (!FormulaParser.IsNameStart(formula[start]))
            {
                text.Append(formula[start]);
                continue;
            }
            while (i < formula.Length && FormulaParser.IsNamePart(formula[i]))
                i++;
            string name = formula[start..i];
            if (IsCall(formula, i) || !values.TryGetValue(name, out decimal value))
            {
                text.Append(name);
                continue;
            }
            text.Append(Figures.Text(value));
            if (!used.Contains(name))
                used.Add(name);
        }
        return (text.ToString(), used);
    }

    private static bool IsCall(string formula, int at)
    {
        while (at < formula.Length && char.IsWhiteSpace(formula[at]))
            at++;
        return at < formula.Length && formula[at] == '(';
    }
}
