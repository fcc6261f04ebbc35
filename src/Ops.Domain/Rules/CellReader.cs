namespace Ops.Domain.Rules;

/// <summary>Reads the notation of cells: <c>-</c>, tests separated by commas, or <c>not(tests)</c>.</summary>
internal ref struct CellReader
{
    private readonly Axis _axis;
    private readonly ReadOnlySpan<char> _text;
    private readonly string _place;
    private int _at;

    private CellReader(Axis axis, ReadOnlySpan<char> text, string place)
    {
        _axis = axis;
        _text = text;
        _place = place;
    }

    /// <summary>The set that a cell names. <paramref name="isAny"/> tells that the cell is written <c>-</c>.</summary>
    public static ValueSet Read(Axis axis, string text, string place, out bool isAny)
    {
        isAny = text.AsSpan().Trim() is "-";
        if (isAny)
            return ValueSet.Any;
        var reader = new CellReader(axis, text, place);
        bool negated = reader.TakeNot();
        var set = reader.Tests();
        if (negated)
        {
            reader.Expect(')');
            set = ValueSet.Line.Except(set);
        }
        reader.SkipSpace();
        if (reader._at < text.Length)
            throw reader.Bad();
        return axis.Normalise(set);
    }

    private bool TakeNot()
    {
        SkipSpace();
        if (!_text[_at..].StartsWith("not"))
            return false;
        int start = _at;
        _at += 3;
        SkipSpace();
        if (Take('('))
            return true;
        _at = start;
        return false;
    }

    private ValueSet Tests()
    {
        var set = Test();
        SkipSpace();
        while (Take(','))
        {
            set = set.Or(Test());
            SkipSpace();
        }
        return set;
    }

    private ValueSet Test()
    {
        SkipSpace();
        if (Take('<'))
            return Comparison(Take('='), true);
        if (Take('>'))
            return Comparison(Take('='), false);
        if (Take('['))
            return Range(false);
        if (Take('('))
            return Range(true);
        int start = _at;
        if (Word() is "null")
            return ValueSet.Null;
        _at = start;
        decimal value = Literal();
        return ValueSet.Point(value);
    }

    private ValueSet Comparison(bool orEqual, bool isBelow)
    {
        decimal end = Literal();
        RefuseUnordered();
        return isBelow ? ValueSet.Between(null, new Cut(end, orEqual)) : ValueSet.Between(new Cut(end, !orEqual), null);
    }

    private ValueSet Range(bool lowOpen)
    {
        decimal low = Literal();
        SkipSpace();
        Expect('.');
        if (!Take('.'))
            throw Bad();
        decimal high = Literal();
        SkipSpace();
        bool highOpen = Take(')');
        if (!highOpen)
            Expect(']');
        RefuseUnordered();
        if (low > high || (low == high && (lowOpen || highOpen)))
            throw Faults.Invalid(_place, $"'{_text}' ends before it starts", "write the lower end first; one value is written alone");
        return ValueSet.Between(new Cut(low, lowOpen), new Cut(high, !highOpen));
    }

    private decimal Literal()
    {
        SkipSpace();
        if (_axis.Kind == AxisKind.Choice && _at < _text.Length && _text[_at] == '"')
        {
            int length = _text[(_at + 1)..].IndexOf('"');
            if (length < 0 || _axis.Values[0].Kind != FactKind.Text)
                throw Bad();
            string quoted = _text.Slice(_at + 1, length).ToString();
            _at += length + 2;
            return _axis.PlaceOf(FactValue.Of(quoted), _place);
        }
        var word = Word();
        return _axis.Kind switch
        {
            AxisKind.Choice => _axis.Values[0].Kind == FactKind.Flag && word is "true" or "false"
                ? _axis.PlaceOf(FactValue.Of(word is "true"), _place)
                : throw Bad(),
            AxisKind.Date => _axis.PlaceOf(FactValue.Of(Literals.Date(word, _place)), _place),
            _ => _axis.PlaceOf(FactValue.Of(Literals.Number(word, _place)), _place),
        };
    }

    /// <summary>Letters, digits, minus, and single points: two points in a row end a number.</summary>
    private ReadOnlySpan<char> Word()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-' || IsPoint(_at)))
            _at++;
        return _text[start.._at];
    }

    private readonly bool IsPoint(int at) =>
        _text[at] == '.' && !(at + 1 < _text.Length && _text[at + 1] == '.') && !(at > 0 && _text[at - 1] == '.');

    private readonly void RefuseUnordered()
    {
        if (!_axis.IsOrdered)
            throw Faults.Invalid(_place, $"'{_text}' compares values that have no order", "list the values");
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private bool Take(char wanted)
    {
        if (_at >= _text.Length || _text[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    private void Expect(char wanted)
    {
        if (!Take(wanted))
            throw Bad();
    }

    private readonly OpsException Bad() =>
        Faults.Parse(_place, _text.ToString(), "write -, a literal, a comparison, an interval [a..b), a list, null or not(...)");
}
