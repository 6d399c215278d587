/**
 * What newsld found, in the panel that opens before an article is published, and beside it at any time.
 */
( function ( wp ) {
	'use strict';

	var el = wp.element.createElement;
	// The panels moved from edit-post to editor in WordPress 6.6.
	var panels = ( wp.editor && wp.editor.PluginPrePublishPanel ) ? wp.editor : wp.editPost;
	var WORDS = { error: 'Error', warning: 'Warning', note: 'Note' };

	/** The findings that are kept with the post; null where there are none to be read. */
	function parse( text ) {
		try {
			var kept = JSON.parse( text );
			return Array.isArray( kept.findings ) ? kept : null;
		} catch ( fault ) {
			return null;
		}
	}

	/** Text only: whatever a message quotes of the article is shown, never run. */
	function row( finding, index ) {
		return el(
			'li',
			{ key: index },
			el( 'strong', null, ( WORDS[ finding.level ] || '' ) + ' ' + String( finding.code ) ),
			' ',
			String( finding.message )
		);
	}

	function Findings() {
		var post = wp.data.useSelect( function ( select ) {
			var editor = select( 'core/editor' );
			var meta = editor.getEditedPostAttribute( 'meta' ) || {};
			return {
				kept: meta._newsld_findings || '',
				modified: editor.getCurrentPostAttribute( 'modified_gmt' ),
				isDirty: editor.isEditedPostDirty(),
			};
		}, [] );
		var kept = parse( post.kept );
		if ( ! kept ) {
			return el( 'p', null, 'newsld has not looked at this article yet.' );
		}
		var isOld = post.isDirty || kept.modified !== post.modified;
		return el(
			'div',
			{ className: 'newsld-findings' },
			isOld ? el( 'p', null, 'The article was changed since newsld looked at it.' ) : null,
			kept.findings.length ? el( 'ul', null, kept.findings.map( row ) ) : el( 'p', null, 'Nothing is missing.' ),
			kept.left_out > 0 ? el( 'p', null, '… and ' + Number( kept.left_out ) + ' more.' ) : null
		);
	}

	wp.plugins.registerPlugin( 'newsld', {
		icon: null,
		render: function () {
			return el(
				wp.element.Fragment,
				null,
				el( panels.PluginPrePublishPanel, { title: 'newsld', initialOpen: true }, el( Findings ) ),
				el( panels.PluginDocumentSettingPanel, { name: 'newsld', title: 'newsld' }, el( Findings ) )
			);
		},
	} );
} )( window.wp );
