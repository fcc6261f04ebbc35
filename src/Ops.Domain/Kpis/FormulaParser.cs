using System.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Reads a formula by recursive descent: only parentheses, arguments and signs nest.</summary>
internal sealed class FormulaParser
{
    private const int DeepestNesting = 200;

    private readonly string _name;
    private readonly string _text;
    private readonly List<FormulaStep> _steps = [];
    private int _at;
    private int _depth;

    private FormulaParser(string name, string text)
    {
        _name = name;
        _text = text;
    }

    /// <summary>The steps of a formula in postfix order.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>, with the position.</exception>
    public static ImmutableArray<FormulaStep> Read(FormulaDefinition definition)
    {
        var parser = new FormulaParser(definition.Name, definition.Formula);
        parser.Sum();
        return parser._at == parser._text.Length ? [.. parser._steps] : throw parser.Bad("an operator or the end");
    }

    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    public static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c);

    private void Sum()
    {
        Product();
        while (true)
        {
            if (Takes('+'))
                Then(FormulaAct.Add, Product);
            else if (Takes('-'))
                Then(FormulaAct.Subtract, Product);
            else
                return;
        }
    }

    private void Product()
    {
        Factor();
        while (true)
        {
            if (Takes('*'))
                Then(FormulaAct.Multiply, Factor);
            else if (Takes('/'))
                Then(FormulaAct.Divide, Factor);
            else
                return;
        }
    }

    private void Then(FormulaAct act, Action operand)
    {
        operand();
        _steps.Add(new FormulaStep(act));
    }

    private void Factor()
    {
        if (++_depth > DeepestNesting)
            throw Bad("less nesting");
        if (Takes('-'))
            Then(FormulaAct.Negate, Factor);
        else
            Primary();
        _depth--;
    }

    private void Primary()
    {
        if (Takes('('))
        {
            Sum();
            Want(')');
        }
        else if (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            Number();
        }
        else if (_at < _text.Length && IsNameStart(_text[_at]))
        {
            Name();
        }
        else
        {
            throw Bad("a number, a name or '('");
        }
    }

    private void Number()
    {
        int start = _at;
        Digits();
        int places = 0;
        if (_at < _text.Length && _text[_at] == '.')
        {
            int point = _at++;
            Digits();
            places = _at - point - 1;
            if (places == 0)
                throw Bad("a digit after the point");
        }
        if (_at < _text.Length && IsNamePart(_text[_at]))
            throw Bad("an operator after the number");
        var whole = BigInteger.Zero;
        foreach (char c in _text.AsSpan(start, _at - start))
        {
            if (c != '.')
                whole = (whole * 10) + (c - '0');
        }
        _steps.Add(new FormulaStep(FormulaAct.Number, new Fraction(whole, BigInteger.Pow(10, places))));
        Skip();
    }

    private void Digits()
    {
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
    }

    private void Name()
    {
        int start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
            _at++;
        string name = _text[start.._at];
        Skip();
        if (!Takes('('))
        {
            _steps.Add(new FormulaStep(FormulaAct.Name, Name: name));
            return;
        }
        int count = 1;
        Sum();
        while (Takes(','))
        {
            Sum();
            count++;
        }
        Want(')');
        var act = name switch
        {
            "min" => FormulaAct.Minimum,
            "max" => FormulaAct.Maximum,
            "abs" => FormulaAct.Magnitude,
            "sum" => FormulaAct.Sum,
            "avg" => FormulaAct.Average,
            _ => FormulaAct.UnknownFunction,
        };
        if (act == FormulaAct.Magnitude && count > 1)
            throw Bad("one argument of abs");
        _steps.Add(new FormulaStep(act, Name: name, Count: count));
    }

    private void Want(char c)
    {
        if (!Takes(c))
            throw Bad($"'{c}'");
    }

    private bool Takes(char c)
    {
        Skip();
        if (_at == _text.Length || _text[_at] != c)
            return false;
        _at++;
        Skip();
        return true;
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private OpsException Bad(string wanted) =>
        Faults.Parse(
            $"definition '{_name}'",
            _text,
            $"write {wanted} at position {(_at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}"
        );
}
