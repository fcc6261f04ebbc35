namespace Ops.Domain.Budgets;

/// <summary>Explanations of amounts and ratios, written in one way.</summary>
internal static class Told
{
    public static readonly Phrase Horngren = new("Horngren, Datar & Rajan, Cost Accounting", "Horngren、Datar 与 Rajan，《成本会计》");

    public static Explanation Of(
        string english,
        string chinese,
        Money? value,
        FormattableString? formula = null,
        params ReadOnlySpan<Explanation> parts
    ) => Explanation.Of(new Phrase(english, chinese), value is { } amount ? Text(amount) : null, Formula(formula), default, parts);

    public static Explanation Of(
        string english,
        string chinese,
        double? value,
        FormattableString? formula = null,
        params ReadOnlySpan<Explanation> parts
    ) => Explanation.Of(new Phrase(english, chinese), value, Formula(formula), default, parts);

    /// <summary>An amount; a quotient without an end is cut to ten significant digits.</summary>
    public static string Text(Money amount) => $"{Plain(amount.Amount)} {amount.Currency.Code}";

    public static string Plain(Money amount) => Plain(amount.Amount);

    public static string Plain(decimal amount)
    {
        decimal shortest = amount / 1.0000000000000000000000000000m;
        return shortest.Scale <= 6 ? Figures.Text(shortest) : Figures.Text((double)amount);
    }

    private static Phrase Formula(FormattableString? formula) => formula is null ? default : Phrase.Of(formula);
}
