using System.Globalization;
using System.Text;
using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A record as one rule sees it, and the keys the rule has seen before.</summary>
internal sealed class RuleView(ImmutableArray<string> fields, LocalDate asOf)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private CustomerRecord? _record;

    public LocalDate AsOf => asOf;

    public FieldValue this[int field] => _record!.ValueOf(fields[field]);

    public RuleView On(CustomerRecord record)
    {
        _record = record;
        return this;
    }

    /// <summary>True for the first record of a key. The parts of a key are told apart by their lengths.</summary>
    public bool IsFirst(KeyNormalisation normalisation)
    {
        var key = new StringBuilder();
        for (int i = 0; i < fields.Length; i++)
        {
            var value = this[i];
            string part =
                value.Text is { } text ? "t" + NormalisedText.Of(text, normalisation)
                : value.Number is { } number ? "n" + (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture)
                : value.Flag == true ? "y"
                : "f";
            key.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }
        return _keys.Add(key.ToString());
    }
}
