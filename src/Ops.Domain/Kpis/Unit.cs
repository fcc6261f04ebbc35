using System.Globalization;

namespace Ops.Domain.Kpis;

/// <summary>A product of powers of named units.</summary>
internal sealed class Unit
{
    private const int CurrencyLength = 3;

    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Unit(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    public static Unit One { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Names joined by * and /, each perhaps with ^k; <c>/</c> divides by the next name only; 1 for no unit.</summary>
    public static Unit Parse(string text, string place)
    {
        var unit = One;
        int start = 0;
        int sign = 1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('*' or '/'))
                continue;
            string factor = text[start..i].Trim();
            if (factor != "1" || start > 0)
                unit = unit.Times(Factor(factor, text, place), sign);
            sign = i < text.Length && text[i] == '/' ? -1 : 1;
            start = i + 1;
        }
        return unit;
    }

    /// <summary>This unit times the other to a power.</summary>
    public Unit Times(Unit other, int power)
    {
        var powers = _powers;
        foreach (var (name, own) in other._powers)
        {
            int sum = powers.GetValueOrDefault(name) + (own * power);
            powers = sum == 0 ? powers.Remove(name) : powers.SetItem(name, sum);
        }
        return new Unit(powers);
    }

    public bool Matches(Unit other) => _powers.SequenceEqual(other._powers);

    /// <summary>True if the two units differ only in which currency stands there.</summary>
    public bool DiffersByCurrency(Unit other) =>
        _powers.Where(power => !IsCurrency(power.Key)).SequenceEqual(other._powers.Where(power => !IsCurrency(power.Key)))
        && CurrencyPowers(this).SequenceEqual(CurrencyPowers(other));

    /// <summary>Positive powers sorted and joined by *, then each /name^k sorted; 1 if nothing stands above.</summary>
    public override string ToString()
    {
        string above = string.Join('*', _powers.Where(power => power.Value > 0).Select(power => Text(power.Key, power.Value)));
        return (above.Length == 0 ? "1" : above)
            + string.Concat(_powers.Where(power => power.Value < 0).Select(power => "/" + Text(power.Key, -power.Value)));
    }

    private static Unit Factor(string factor, string text, string place)
    {
        string[] parts = factor.Split('^');
        string name = parts[0].TrimEnd();
        int power = 1;
        bool isRead =
            parts.Length <= 2
            && name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && !name.Any(char.IsWhiteSpace)
            && (parts.Length == 1 || int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out power));
        return isRead && power >= 1
            ? new Unit(One._powers.Add(name, power))
            : throw Faults.Parse(place, text, "write names joined by * and /, name^k with k of at least 1, or 1");
    }

    private static string Text(string name, int power) =>
        power == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}^{power}");

    private static bool IsCurrency(string name) => name.Length == CurrencyLength && name.All(char.IsAsciiLetterUpper);

    private static IEnumerable<int> CurrencyPowers(Unit unit) =>
        unit._powers.Where(power => IsCurrency(power.Key)).Select(power => power.Value).Order();
}
